package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferencePageTest {
    private static final Path PAGE = Path.of("../docs/settings.md");

    @Test
    void thePageThatIsCheckedInIsThatOfTheSettings() throws IOException {
        var page = ReferencePage.of(Settings.class);
        if (Boolean.getBoolean("parley.golden.update"))
            Files.writeString(PAGE, page);
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }
}
