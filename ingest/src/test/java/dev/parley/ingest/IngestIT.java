package dev.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.poll.EntryState;
import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.PollState;
import dev.parley.ingest.poll.SourceDirectory;
import dev.parley.ingest.web.Conditional;
import dev.parley.ingest.web.Redirect;
import dev.parley.ingest.web.Status;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import dev.parley.model.Absence;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room against a real broker and a real web server. */
class IngestIT {
    @TempDir
    Path temp;

    private TestKafka kafka;
    private WebServer web;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start(temp.resolve("kafka"), 3, Channels.RAW, IngestChannels.SOURCES,
                IngestChannels.FRONTIER);
        web = WebServer.start();
    }

    @AfterEach
    void stop() {
        web.close();
        kafka.close();
    }

    @Test
    void whatAFeedNamesIsPublishedOnceAndANewEntryWhenItAppears() throws Exception {
        var feed = new Conditional(rss(3), false);
        web.route("/feed.xml", feed);
        pages(4);
        try (var ingest = ingest(sources("feed.xml"))) {
            awaitEntries(3);
            feed.change(rss(4));
            awaitEntries(4);
            assertThat(ingest.health().failure()).isEmpty();
        }
        for (int i = 0; i < 4; i++)
            assertThat(web.hits("/talk/" + i)).hasSize(1);
        assertThat(web.hits("/feed.xml").getLast().header("If-none-match")).isNotEmpty();
        assertThat(web.hits("/feed.xml").getLast().header("User-agent"))
                .isEqualTo("Parley/test (+https://example.org/bot)");
        assertThat(received()).allSatisfy(raw -> assertThat(raw.hints().title()).startsWith("Talk "));
    }

    @Test
    void anotherInstanceGoesOnWithoutFetchingAgain() throws Exception {
        web.route("/feed.xml", new Conditional(rss(5), false));
        pages(5);
        try (var _ = ingest(sources("feed.xml"))) {
            awaitEntries(5);
        }
        try (var _ = ingest(null)) {
            int before = web.hits("/feed.xml").size();
            Awaitility.await("the feed is polled on")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> web.hits("/feed.xml").size() > before);
        }
        for (int i = 0; i < 5; i++)
            assertThat(web.hits("/talk/" + i)).hasSize(1);
        assertThat(received()).hasSize(5);
    }

    @Test
    void aPausedSourceStaysPausedWhenItsFileIsReadAgain() throws Exception {
        web.route("/feed.xml", new Conditional(rss(1), false));
        pages(1);
        var file = sources("feed.xml");
        try (var _ = ingest(file); var directory = SourceDirectory.open(kafka.settings())) {
            awaitEntries(1);
            directory.pause(directory.list().getFirst().source().name(), true);
        }
        try (var _ = ingest(file); var directory = SourceDirectory.open(kafka.settings())) {
            assertThat(directory.list()).singleElement().satisfies(source -> assertThat(source.paused()).isTrue());
        }
    }

    @Test
    void whatWasReadFromTheFrontierIsDeleted() throws Exception {
        web.route("/feed.xml", new Conditional(rss(5), false));
        pages(5);
        try (var _ = ingest(sources("feed.xml"))) {
            awaitEntries(5);
        }
        assertThat(kafka.read(IngestChannels.FRONTIER)).isEmpty();
        assertThat(received()).hasSize(5);
    }

    @Test
    void aWatchedPageThatAnswers410IsGoneOnceAndIsThereAgainWhenItComesBack() throws Exception {
        web.route("/talk", Text.html("<p>Hello"));
        var file = Files.writeString(temp.resolve("sources.yaml"), "sources:\n  - page: " + web.url("/talk")
                + "\n    every: 1s\n    allowPrivate: true\n    rate: 20/s\n");
        try (var _ = ingest(file)) {
            awaitEntries(1);
            web.route("/talk", new Status(410));
            awaitEntries(2);
            assertThat(received().getLast().hints().absence()).isEqualTo(Absence.GONE);
            web.route("/talk", Text.html("<p>Hello"));
            awaitEntries(3);
        }
        assertThat(received()).extracting(RawDocument::locator).containsOnly(received().getFirst().locator());
    }

    @Test
    void aHostIsNeverAskedTwiceWithinItsInterval() throws Exception {
        web.route("/feed.xml", new Conditional(rss(6), false));
        pages(6);
        try (var _ = ingest(sources("feed.xml"))) {
            awaitEntries(6);
        }
        var times = web.hits().stream().map(WebServer.Hit::at).toList();
        for (int i = 1; i < times.size(); i++)
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aFeedThatRedirectsToALoopbackAddressIsNotFollowed() throws Exception {
        try (var inner = WebServer.start()) {
            inner.route("/feed.xml", Text.feed(rss(1)));
            web.route("/feed.xml", new Redirect(302, inner.url("/feed.xml").toString()));
            try (var _ = ingest(sources("feed.xml"))) {
                Awaitility.await("the refusal is noted")
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(polls())
                                .anyMatch(state -> String.valueOf(state.lastFailure()).contains("robots")
                                        || String.valueOf(state.lastFailure()).contains("private address")));
            }
            assertThat(inner.hits()).isEmpty();
        }
    }

    @Test
    void aWebPageServedAsFeedIsAFailureInWords() throws Exception {
        web.route("/feed.xml", Text.html("<html><p>Gone fishing"));
        try (var _ = ingest(sources("feed.xml"))) {
            Awaitility.await("the failure is noted")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(polls()).anyMatch(
                            state -> String.valueOf(state.lastFailure()).contains("a web page was served instead")));
        }
    }

    @Test
    void aDocumentAddedByHandIsFetched() throws Exception {
        web.route("/talk", Text.html("<p>Hello"));
        var file = Files.writeString(temp.resolve("sources.yaml"), "sources:\n  - page: " + web.url("/talk")
                + "\n    every: 1h\n    allowPrivate: true\n    rate: 10/s\n");
        try (var _ = ingest(file)) {
            awaitEntries(1);
        }
        try (var directory = SourceDirectory.open(kafka.settings())) {
            assertThat(directory.list()).hasSize(1);
            assertThat(directory.remove(directory.list().getFirst().source().name())).isTrue();
            assertThat(directory.list()).isEmpty();
        }
    }

    @Test
    void aSourceThatIsRemovedWhileNothingRunsLeavesNothingToAskFor() throws Exception {
        web.route("/feed.xml", new Conditional(rss(5), false));
        for (int i = 0; i < 5; i++)
            web.route("/talk/" + i, new Status(500));
        try (var _ = ingest(sources("feed.xml"))) {
            Awaitility.await("the pages wait to be asked again")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> web.hits().stream().filter(hit -> hit.path().startsWith("/talk")).count() == 5);
        }
        try (var directory = SourceDirectory.open(kafka.settings())) {
            assertThat(directory.remove(directory.list().getFirst().source().name())).isTrue();
            assertThat(directory.all()).isEmpty();
        }
    }

    private Ingest ingest(@Nullable Path sources) throws Exception {
        var settings = new IngestSettings(sources, "Parley/test", "https://example.org/bot", Duration.ofMillis(50),
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), null, 0, 50, null, 0, null, null);
        return Ingest.start(settings, kafka.settings(), Map.of(), _ -> {});
    }

    private Path sources(String path) throws Exception {
        return Files.writeString(temp.resolve("sources.yaml"), "sources:\n  - feed: " + web.url("/" + path)
                + "\n    every: 1s\n    rate: 20/s\n    allowPrivate: true\n");
    }

    private void pages(int count) {
        for (int i = 0; i < count; i++)
            web.route("/talk/" + i, Text.html("<p>Hello " + i));
    }

    private String rss(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> "<item><title>Talk " + i + "</title><link>" + web.url("/talk/" + i) + "</link><guid>" + i
                        + "</guid></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>a</title>", "</channel></rss>"));
    }

    private void awaitEntries(int count) {
        Awaitility.await(count + " documents")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(received()).hasSize(count));
        assertThat(kafka.read(IngestChannels.SOURCES)).noneMatch(
                record -> record.value() instanceof EntryState entry && entry.status() == EntryState.Status.FAILED);
    }

    private List<PollState> polls() {
        return kafka.read(IngestChannels.SOURCES)
                .stream()
                .map(ConsumerRecord::value)
                .filter(PollState.class::isInstance)
                .map(PollState.class::cast)
                .toList();
    }

    private List<RawDocument> received() {
        return kafka.read(Channels.RAW).stream().map(ConsumerRecord::value).toList();
    }
}
