package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.app.exit.Failure;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import org.junit.jupiter.api.Test;

class NamedTest {
    @Test
    void anIdALocatorAndAnAddressAsABrowserHasItNameTheSameDocument() {
        var talk = DocumentId.of(new Locator("https://example.org/talk"));
        assertThat(Named.id(talk.value())).isEqualTo(talk);
        assertThat(Named.id("https://example.org/talk")).isEqualTo(talk);
        assertThat(Named.id("HTTPS://Example.org:443/talk?utm_source=mail#part")).isEqualTo(talk);
        assertThat(Named.locator("folder:seeds/a.txt")).isEqualTo(new Locator("folder:seeds/a.txt"));
    }

    @Test
    void nothingIsNoName() {
        assertThatThrownBy(() -> Named.id(" ")).isInstanceOf(Failure.class).hasMessageContaining("name a document");
    }
}
