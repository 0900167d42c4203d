package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void onlyWhatIsWrittenIsNamed() {
        assertThat(inWords("json")).isEqualTo("out/documents");
        assertThat(inWords("jsonl")).isEqualTo("out/jsonl");
        assertThat(inWords("postgres,json")).isEqualTo("PostgreSQL, out/documents");
    }

    private static String inWords(String kinds) {
        return Outputs.inWords(new SettingsReader(Settings.class).option("sink.kinds", kinds).read(Settings.class));
    }
}
