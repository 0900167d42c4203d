package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Balance;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import dev.parley.model.Trend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvergenceIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameDocumentsInAnyOrderOnAnyPartitionsGiveTheSameFilesBalanceAndTrends()
            throws IOException, InterruptedException {
        var corpus = Corpus.of(23, 150).documents();
        var first = walk("first", 1, List.of(corpus));
        assertThat(first.tree().files()).hasSizeGreaterThan(150);
        assertThat(first.trends()).isNotEmpty();
        assertThat(first.balance().rejected()).isPositive();
        assertThat(first.balance().revised()).isPositive();
        assertThat(first.balance().unchanged()).isPositive();
        assertThat(walk("second", 4, inParts(shuffled(corpus, 2), 3))).isEqualTo(first);
        assertThat(walk("third", 7, inParts(shuffled(corpus, 3), 2))).isEqualTo(first);
    }

    private record End(Tree tree, Balance balance, Map<String, Trend> trends) {}

    /** Feeds the parts one after the other, each processed to its end before the next. */
    private End walk(String name, int partitions, List<List<RawDocument>> parts)
            throws IOException, InterruptedException {
        var out = folder.resolve(name).resolve("out");
        var settings = new SettingsReader(Settings.class)
                .option("data", folder.resolve(name).resolve("data").toString())
                .option("out", out.toString())
                .read(Settings.class);
        try (var walk = Walk.open(settings, Map.of(), OptionalInt.of(partitions))) {
            for (var part : parts)
                feed(walk, part);
            var balance = Balance.read(walk.channels());
            var trends = new TreeMap<String, Trend>();
            walk.channels().table(Channels.TRENDS).forEach((key, trend) -> trends.put(key.spelt(), trend));
            return new End(Tree.of(out), balance, trends);
        }
    }

    private static void feed(Walk walk, List<RawDocument> part) throws InterruptedException {
        try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("test"))) {
            publisher.publish(part.stream());
        }
        walk.awaitIdle();
    }

    private static List<RawDocument> shuffled(List<RawDocument> documents, long seed) {
        var shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static List<List<RawDocument>> inParts(List<RawDocument> documents, int parts) {
        int size = documents.size() / parts + 1;
        var all = new ArrayList<List<RawDocument>>();
        for (int from = 0; from < documents.size(); from += size)
            all.add(documents.subList(from, Math.min(documents.size(), from + size)));
        return all;
    }
}
