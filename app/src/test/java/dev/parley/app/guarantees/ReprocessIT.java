package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            new EarlierCode(up.walk()).understoodLess(firsts(corpus, 30));
            new EarlierCode(up.walk()).rejected(firsts(corpus.subList(corpus.size() - 20, corpus.size()), 20));
            up.walk().awaitIdle();
            var before = up.documents();
            assertThat(before).isNotEqualTo(whole);

            assertThat(up.done("reprocess", "--dry-run")).containsPattern("change +[1-9]")
                    .contains("standings changed");
            assertThat(up.done("reprocess", "--source", "other")).contains("selected    0");
            assertThat(up.documents()).isEqualTo(before);
            assertThat(up.done("reprocess", "--normaliser-before", "1")).contains("new");
            assertThat(up.documents()).isEqualTo(whole);
            assertThat(up.done("reprocess", "--dry-run")).contains("change      0 documents");
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.walk().channels().table(Channels.REJECTED).values())
                    .noneMatch(rejection -> rejection.code() == Rejection.Code.UNSUPPORTED);
        }
    }

    /** Such as can be read: of what can't, 'reprocess' leaves the rejection as it is. */
    private static List<RawDocument> firsts(List<RawDocument> corpus, int count) {
        return corpus.stream().filter(raw -> raw.body().length > 0).limit(count).toList();
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
