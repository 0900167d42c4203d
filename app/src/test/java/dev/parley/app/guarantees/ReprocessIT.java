package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprocessIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void afterTheNormaliserHasChangedAllIsAsARebuildFromNothingWouldHaveIt() throws IOException, InterruptedException {
        var corpus = Corpus.of(31, 60).documents();
        try (var up = Station.in(folder).up().feed(corpus)) {
            var whole = up.documents();
            var rejected = up.walk().channels().table(Channels.REJECTED);
            assertThat(rejected).isNotEmpty();
            new EarlierCode(up.walk()).understoodLess(corpus.subList(0, 30));
            new EarlierCode(up.walk()).rejected(corpus.subList(corpus.size() - 20, corpus.size()));
            up.walk().awaitIdle();
            var before = up.documents();
            assertThat(before).isNotEqualTo(whole);

            assertThat(up.done("reprocess", "--dry-run")).containsPattern("change +[1-9]")
                    .contains("standings changed", "no longer rejected", "(was: not known yet)");
            assertThat(up.done("reprocess", "--source", "other")).contains("selected    0");
            assertThat(up.documents()).isEqualTo(before);
            assertThat(up.done("reprocess", "--normaliser-before", "1")).contains("new");
            assertThat(up.documents()).isEqualTo(whole);
            assertThat(up.done("reprocess", "--dry-run")).contains("change      0 documents");
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.walk().channels().table(Channels.REJECTED)).isEqualTo(rejected);
        }
    }

    @Test
    void whatComesInMeanwhileIsProcessedTooAndBothAreAsARebuildWouldHaveThem() throws Exception {
        var corpus = Corpus.of(33, 60).documents();
        int half = corpus.size() / 2;
        Tree whole;
        try (var other = Station.in(folder.resolve("other")).up().feed(corpus)) {
            whole = other.documents();
        }
        try (var up = Station.in(folder).up().feed(corpus.subList(0, half));
                var live = Executors.newSingleThreadExecutor()) {
            new EarlierCode(up.walk()).understoodLess(corpus.subList(0, half));
            up.walk().awaitIdle();
            var feeding = live.submit(() -> up.feed(corpus.subList(half, corpus.size())));
            up.station().run("reprocess"); // what came in meanwhile may have changed what it compares with
            feeding.get();
            up.done("reprocess");
            assertThat(up.documents()).isEqualTo(whole);
            assertThat(up.done("ledger")).contains("balances");
        }
    }

    @Test
    void aNewTaxonomyTagsWhatIsThereAlreadyAndTheTrendsFollow() throws IOException, InterruptedException {
        var corpus = Corpus.of(32, 40).documents();
        var word = new String(corpus.getFirst().body(), UTF_8).split("\\s+")[5];
        var next = Files.writeString(folder.resolve("new.yaml"), """
            version: 2
            topics:
              - id: a-word
                label: A word
                queries: ['%s']
            """.formatted(word));
        try (var up = Station.in(folder).up().feed(corpus)) {
            assertThat(up.done("topics", "publish", next.toString())).contains("2");
            assertThat(up.done("reprocess", "--topic", "a-word")).contains("+a-word", "others");
            assertThat(up.done("trends", "--topic", "a-word", "--json")).contains("a-word");
            up.done("reprocess");
            assertThat(up.done("reprocess", "--dry-run")).contains("change      0 documents");
        }
    }
}
