package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.source.Terms;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Entries of a feed that have no page of their own, and are what the feed carries. */
class EntriesWithoutPageTest extends CrawlScene {
    private static final String WHOLE = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            + "Said at length. ".repeat(60) + "%s</content:encoded>";

    @Test
    void anItemWithoutALinkIsWhatItsDescriptionSays() {
        follow("<item><title>One</title><description>Hello</description><guid isPermaLink='false'>g1</guid></item>");
        assertThat(published()).containsExactly(FEED + "#g1");
    }

    @Test
    void anItemWithoutLinkAndGuidIsTakenAlsoWhenItComesLater() {
        var first = "<item><title>One</title>" + WHOLE.formatted("1") + "</item>";
        follow(first);
        follow("<item><title>Two</title>" + WHOLE.formatted("2") + "</item>" + first);
        assertThat(published()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void itemsThatShareTheirLinkAreTakenFromTheFeed() {
        follow(item("1", "#today", WHOLE.formatted("1")) + item("2", "", WHOLE.formatted("2")));
        assertThat(published()).containsExactly(FEED + "#1", FEED + "#2");
        assertThat(asked).doesNotContain("https://b.example/");
    }

    @Test
    void itemsThatShareTheirLinkAndSayNoMoreLeadThere() {
        follow(item("1", "", "<description>A teaser</description>") + item("2", "", ""));
        assertThat(published()).containsExactly("https://b.example/");
    }

    @Test
    void itemsThatShareALinkThatIsNotWantedAreNotTaken() {
        follow(new Terms(Duration.ofMinutes(1), null, "/interviews/", false, true),
                item("1", "", WHOLE.formatted("1")) + item("2", "", WHOLE.formatted("2")));
        assertThat(published()).isEmpty();
    }

    @Test
    void anItemThatIsListedTwiceHasItsPage() {
        var item = item("1", "talk", WHOLE.formatted("1"));
        follow(item + item);
        assertThat(published()).containsExactly("https://b.example/talk");
    }

    private void follow(String items) {
        follow(every(60), items);
    }

    private void follow(Terms terms, String items) {
        define(terms);
        advance(Duration.ofMinutes(2),
                url -> url.contains("robots")
                        ? new Missing(404)
                        : url.equals(FEED.toString()) ? feed(items) : html("Hello"));
    }

    private static String item(String guid, String path, String content) {
        return "<item><title>" + guid + "</title><link>https://b.example/" + path + "</link><guid isPermaLink='false'>"
                + guid + "</guid>" + content + "</item>";
    }
}
