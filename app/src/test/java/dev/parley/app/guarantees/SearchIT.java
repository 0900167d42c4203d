package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String[] SEARCH = { "search", "reasoning topic:agi-outlook" };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void besideARunningUpTheSameIsFoundAsAlone() throws IOException, InterruptedException {
        var station = Station.in(folder);
        String beside;
        try (var up = ParleyProcess.start(folder, "up", "--data", folder.resolve("data").toString(), "--out",
                station.out().toString())) {
            await("it is up").atMost(PATIENCE).until(() -> up.printed().contains("dashboard at"));
            station.done("replay", "../seeds");
            await("the seeds are found").atMost(PATIENCE)
                    .until(() -> station.run("search", "source:seeds").out().contains("5 of 5"));
            beside = station.done(SEARCH);
            up.terminate();
            up.await();
        }
        assertThat(beside).contains("[reasoning]").doesNotContain("nothing found");
        assertThat(station.done(SEARCH)).isEqualTo(beside);
    }

    @Test
    void anIndexThatIsMissingOfAnotherVersionOrBrokenIsMadeAnew() throws IOException {
        var station = Station.in(folder);
        station.done("replay", "../seeds");
        var whole = station.done(SEARCH);
        assertThat(whole).contains("[reasoning]");
        assertThat(station.done("search", "topic:gardening")).contains("there are: agi-outlook, ");
        assertThat(station.done("search", "\"reasoning is knitted")).contains("nothing found",
                "quote that is left open");

        for (var file : files())
            Files.delete(file);
        assertThat(station.done(SEARCH)).as("missing").isEqualTo(whole);

        makeOlder();
        assertThat(station.done(SEARCH)).as("older").isEqualTo(whole);

        for (var file : files())
            Files.writeString(file, "not an index");
        assertThat(station.done(SEARCH)).as("broken").isEqualTo(whole);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("data/search"))) {
            return files.toList();
        }
    }

    /** Nothing is in it, and it says of itself what an earlier Parley would: that it has read everything, in its own version. */
    private void makeOlder() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("data/search"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            var said = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
            assertThat(said).containsKeys("version", "next");
            said.put("version", "0");
            writer.deleteAll();
            writer.setLiveCommitData(Map.copyOf(said).entrySet());
            writer.commit();
        }
    }
}
