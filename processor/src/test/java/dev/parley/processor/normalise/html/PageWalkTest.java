package dev.parley.processor.normalise.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageWalkTest {
    private static Unit only(String body) {
        Page page = PageWalk.over(Jsoup.parse(body));
        assertThat(page.units()).hasSize(1);
        return page.units().getFirst();
    }

    @Test
    void countsTheWordsOfALinkAfterAHiddenLink() {
        Unit unit = only("<p><a href='/skip' hidden>Skip this</a> <a href='/log'>The paper log</a> is kept</p>");
        assertThat(unit.text()).isEqualTo("The paper log is kept");
        assertThat(unit.words).isEqualTo(5);
        assertThat(unit.linkWords).isEqualTo(3);
    }
}
