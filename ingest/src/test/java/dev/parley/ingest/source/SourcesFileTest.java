package dev.parley.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    @Test
    void anEntryIsNamedByItsKind() throws Exception {
        var sources = SourcesFile.parse("a.yaml", """
            sources:
              - feed: https://example.org/feed.xml
                every: 15m
              - sitemap: https://example.org/news.xml
                match: /interviews/
              - folder: inbox
              - page: https://example.org/talk
                name: the talk
              - feed: http://127.0.0.1:8099/feed.xml
                every: 2s
                rate: 10/s
                allowPrivate: true
              - transcripts: https://spoken.example/
                preset: spoken
                ids: [a1, b2]
            """);
        assertThat(sources).extracting(Source::name)
                .containsExactly("example.org/feed.xml", "example.org/news.xml", "inbox", "the talk",
                        "127.0.0.1:8099/feed.xml", "spoken");
        assertThat(sources.get(0).terms().every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(sources.get(1).terms().matches("https://example.org/interviews/1")).isTrue();
        assertThat(sources.get(1).terms().matches("https://example.org/news/1")).isFalse();
        assertThat(sources.get(4).terms())
                .isEqualTo(new Terms(Duration.ofSeconds(2), Duration.ofMillis(100), null, true, true));
        assertThat(sources.get(5)).isInstanceOfSatisfying(Source.TranscriptApi.class, api -> {
            assertThat(api.url("x/y")).isEqualTo(URI.create("https://spoken.example/transcripts/x%2Fy"));
            assertThat(api.headers()).containsEntry("x-api-key", new Secret("env:SPOKEN_API_KEY"));
        });
        for (var source : sources)
            assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(source), Source.class)).isEqualTo(source);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        feed: ftp://example.org/        | no http or https URL
        feed: https://me:word@a.example | a user or a password
        feed: https://a.example\\n    evry: 2s | there is no key [evry]
        feed: https://a.example\\n    page: https://a.example | one kind
        every: 2s                       | one kind
        feed: https://a.example\\n    every: soon | like 15m
        feed: https://a.example\\n    every: 10ms | at least 1s
        feed: https://a.example\\n    rate: fast | like 10/s
        feed: https://a.example\\n    match: '(' | regular expression
        transcripts: https://a.example/x | {id}
        """)
    void aWrongEntryIsSaidWithItsPlace(String entry, String message) {
        assertThatThrownBy(() -> SourcesFile.parse("a.yaml", "sources:\n  - " + entry.replace("\\n", "\n")))
                .isInstanceOf(SourcesException.class)
                .hasMessageStartingWith("a.yaml, source 1: ")
                .hasMessageContaining(message);
    }

    @Test
    void brokenYamlIsSaidWithItsLine() {
        assertThatThrownBy(() -> SourcesFile.parse("a.yaml", "sources:\n  - feed: [\n"))
                .hasMessageContaining("a.yaml, line");
        assertThatThrownBy(() -> SourcesFile.parse("a.yaml", "feeds: 1")).hasMessageContaining("under `sources:`");
    }

    @Test
    void aSecretIsReadFromItsPlaceAndNeverShown() throws Exception {
        assertThat(new Secret("env:KEY").read(Map.of("KEY", " s3cret\n"))).isEqualTo("s3cret");
        assertThatThrownBy(() -> new Secret("env:KEY").read(Map.of())).isInstanceOf(IOException.class)
                .hasMessage("there is no secret at env:KEY");
        assertThatThrownBy(() -> new Secret("s3cret")).hasMessageNotContaining("s3cret");
    }

    @Test
    void opmlGivesItsFeedsFlatAndOnce() {
        var feeds = Opml.read("""
            <opml version="2.0"><body><outline text="a"><outline type="rss" xmlUrl="https://a.example/feed"/>
            <outline type="rss" XMLURL="https://b.example/feed?x=1"/></outline>
            <outline xmlUrl="https://a.example/feed"/><outline xmlUrl="nonsense"/></body></opml>
            """);
        assertThat(feeds).extracting(Source.Feed::name).containsExactly("a.example/feed", "b.example/feed?x=1");
    }

    @Test
    void aNameTellsTwoApisOfOnePresetApart() throws Exception {
        assertThat(SourcesFile.parse("a.yaml", """
            sources:
              - transcripts: https://spoken.example/
                preset: spoken
                ids: [a1]
              - transcripts: https://spoken.example/
                preset: spoken
                name: others
                ids: [b2]
            """)).extracting(Source::name).containsExactly("spoken", "others");
        assertThatThrownBy(() -> SourcesFile.parse("a.yaml", "sources:\n  - transcripts: spoken\n    preset: spoken"))
                .hasMessageContaining("no http or https URL");
    }

    @Test
    void anInternationalNameIsAHostToo() throws Exception {
        assertThat(SourcesFile.parse("a.yaml", "sources:\n  - page: https://b\u00fccher.example/a")).singleElement()
                .isInstanceOfSatisfying(Source.Page.class,
                        page -> assertThat(page.url()).isEqualTo(URI.create("https://xn--bcher-kva.example/a")));
    }

    @Test
    void headersOfAnApiAreWrittenInOneOrder() {
        var headers = new HashMap<String, Secret>();
        for (int i = 0; i < 20; i++)
            headers.put("x-" + (char) ('t' - i), new Secret("env:KEY"));
        var api = new Source.TranscriptApi("api", "https://a.example/{id}", List.of(), headers, Terms.STANDARD);
        var written = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(api)).path("headers");
        assertThat(List.copyOf(written.propertyNames())).hasSize(20).isSorted();
    }

    @Test
    void aPasswordInAListOfFeedsIsNotKept() {
        assertThat(Opml.read("<opml><body><outline xmlUrl='https://me:word@a.example/feed'/></body></opml>"))
                .singleElement()
                .satisfies(feed -> assertThat(feed.toString()).contains("a.example/feed").doesNotContain("word"));
    }

    @Test
    void anOpmlEntryWithSignsThatAUrlHasNotIsReadToo() {
        var feeds = Opml.read(
                "<opml><body><outline xmlUrl='https://a.example/x|y z'/><outline xmlUrl='https://no_host.example/'/>"
                        + "<outline xmlUrl='https://b.example/%'/></body></opml>");
        assertThat(feeds).extracting(feed -> feed.url().toString())
                .containsExactly("https://a.example/x%7Cy%20z", "https://b.example/%25");
    }
}
