package dev.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.SourceDirectory;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import dev.parley.model.Channels;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances share the hosts, one is killed: the short form of the soak. */
class TakeOverIT {
    private static final int HOSTS = 6;
    private static final int ENTRIES = 8;
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    @Test
    void whenAnInstanceIsKilledTheOtherBringsEveryEntryOnceAndKeepsThePace() throws Exception {
        try (var kafka = TestKafka.start(temp.resolve("kafka"), 4, Channels.RAW, IngestChannels.SOURCES,
                IngestChannels.FRONTIER); var web = WebServer.startEverywhere()) {
            define(kafka, web);
            var bootstrap = String.valueOf(kafka.settings().get("bootstrap.servers"));
            var victim = PollerProcess.start(bootstrap, "one");
            var survivor = PollerProcess.start(bootstrap, "two");
            try {
                await(kafka, HOSTS * ENTRIES / 4);
                victim.destroyForcibly().waitFor();
                var killed = Instant.now();
                await(kafka, HOSTS * ENTRIES);
                everyHostIsAskedAgainInTime(web, killed);
            } finally {
                victim.destroyForcibly().waitFor();
                survivor.destroyForcibly().waitFor();
            }
            everyEntryArrivedOnce(kafka);
            nothingWasFetchedTwiceBeyondOneRequestAHost(web);
            noHostWasAskedTooSoon(web);
        }
    }

    private static void define(TestKafka kafka, WebServer web) {
        try (var directory = SourceDirectory.open(kafka.settings())) {
            directory.publish(IntStream.range(0, HOSTS).mapToObj(host -> source(web, host)).toList());
        }
    }

    private static Source source(WebServer web, int host) {
        var url = URI.create("http://127.0.0." + (host + 1) + ":" + web.port() + "/feed" + host + ".xml");
        web.route("/feed" + host + ".xml", Text.feed(IntStream.range(0, ENTRIES)
                .mapToObj(entry -> item(web, url, host, entry))
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>a</title>", "</channel></rss>"))));
        return new Source.Feed("feed " + host, url, new Terms(Duration.ofSeconds(2), INTERVAL, null, true, true));
    }

    private static String item(WebServer web, URI feed, int host, int entry) {
        var path = "/talk/" + host + "/" + entry;
        web.route(path, Text.html("<p>" + path));
        return "<item><link>" + feed.resolve(path) + "</link></item>";
    }

    private static void await(TestKafka kafka, int documents) {
        Awaitility.await(documents + " documents")
                .atMost(Duration.ofMinutes(3))
                .until(() -> kafka.read(Channels.RAW).size() >= documents);
    }

    private static void everyEntryArrivedOnce(TestKafka kafka) {
        assertThat(kafka.read(Channels.RAW)).hasSize(HOSTS * ENTRIES)
                .extracting(record -> record.value().locator())
                .doesNotHaveDuplicates();
    }

    /** All feeds are due every two seconds, whoever had them. */
    private static void everyHostIsAskedAgainInTime(WebServer web, Instant killed) {
        Awaitility.await("every host is asked again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> firstHits(web, killed).size() == HOSTS);
        assertThat(firstHits(web, killed).values())
                .allSatisfy(first -> assertThat(Duration.between(killed, first)).isLessThan(TAKE_OVER));
    }

    private static Map<String, Instant> firstHits(WebServer web, Instant since) {
        return web.hits()
                .stream()
                .filter(hit -> hit.at().isAfter(since))
                .collect(Collectors.toMap(WebServer.Hit::host, WebServer.Hit::at, (first, _) -> first));
    }

    private static void nothingWasFetchedTwiceBeyondOneRequestAHost(WebServer web) {
        var talks = web.hits().stream().filter(hit -> hit.path().startsWith("/talk/")).toList();
        assertThat(talks.size()).isBetween(HOSTS * ENTRIES, HOSTS * ENTRIES + HOSTS);
    }

    /** From the server's own log: a request arrives at least the interval after the answer to the one before. */
    private static void noHostWasAskedTooSoon(WebServer web) {
        var byHost = web.hits().stream().collect(Collectors.groupingBy(WebServer.Hit::host));
        assertThat(byHost).hasSize(HOSTS);
        byHost.values().forEach(TakeOverIT::isPaced);
    }

    private static void isPaced(List<WebServer.Hit> hits) {
        for (int i = 1; i < hits.size(); i++)
            assertThat(Duration.between(hits.get(i - 1).at(), hits.get(i).at())).isGreaterThanOrEqualTo(INTERVAL);
    }
}
