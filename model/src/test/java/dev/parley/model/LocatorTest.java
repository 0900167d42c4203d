package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {
    @ParameterizedTest
    @CsvSource({ "a.txt, folder:a.txt", "./a.txt, folder:a.txt", "../talks/a.txt, folder:talks/a.txt",
            "/srv/talks/a.txt, folder:srv/talks/a.txt", "../../a.txt, folder:a.txt", ".hidden, folder:.hidden" })
    void aSingleFileIsNamedAsTypedWithoutWhatLeadsToIt(String typed, String locator) {
        assertThat(Locator.ofFile(typed).value()).isEqualTo(locator);
    }

    @Test
    void theIdOfALocatorIsPinned() {
        assertThat(DocumentId.of(Locator.ofFile("seeds", "a.txt")).value()).isEqualTo("256ssvxuwggoqau7");
    }

    @Test
    void aBlankLocatorIsRefused() {
        assertThatThrownBy(() -> new Locator(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
