package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprocessIT {
    private static final String TAXONOMY = """
            version: %s
            topics:
              - id: %s
                label: A word
                queries: ['%s']
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void afterTheNormaliserHasChangedAllIsAsARebuildFromNothingWouldHaveIt() throws IOException, InterruptedException {
        var corpus = Corpus.of(31, 200).documents();
        var station = Station.in(folder.resolve("old")).feed(corpus);
        var whole = station.documents();
        var first = firsts(corpus, 40);
        var last = corpus.subList(corpus.size() - 20, corpus.size());
        station.walk(walk -> new EarlierCode(walk).understoodLess(first));
        station.walk(walk -> new EarlierCode(walk).rejected(last));
        var before = station.documents();
        assertThat(before).isNotEqualTo(whole);

        assertThat(station.done("reprocess", "--dry-run")).containsPattern("change +[1-9]").contains("standings changed");
        assertThat(station.documents()).isEqualTo(before);
        assertThat(station.done("reprocess", "--normaliser-before", "0", "--source", "other")).contains("selected    0");
        assertThat(station.documents()).isEqualTo(before);

        assertThat(station.done("reprocess", "--normaliser-before", "1")).contains("others      ");
        station.done("reprocess");
        assertThat(station.documents()).isEqualTo(whole);
        assertThat(station.done("reprocess")).contains("change      0 documents");
        assertThat(station.done("ledger")).contains("balances");
        assertThat(station.documents())
                .isEqualTo(Station.in(folder.resolve("new")).feed(corpus).documents());
    }

    private static List<RawDocument> firsts(List<RawDocument> corpus, int count) {
        return corpus.stream().filter(raw -> raw.body().length > 0).limit(count).toList();
    }

    @Test
    void aNewTaxonomyTagsWhatIsThereAlreadyAndTheTrendsFollow() throws IOException, InterruptedException {
        var corpus = Corpus.of(32, 60).documents();
        var word = new String(corpus.getFirst().body(), UTF_8).split("\\s+")[5];
        var old = Files.writeString(folder.resolve("old.yaml"), TAXONOMY.formatted("1", "nothing", "nobodysaysthis"));
        var next = Files.writeString(folder.resolve("new.yaml"), TAXONOMY.formatted("2", "a-word", word));
        var station = Station.in(folder.resolve("old")).with("--set", "processor.taxonomy=" + old);
        station.feed(corpus);
        station.done("reprocess", "--topic", "nothing");
        assertThat(station.done("topics", "publish", next.toString())).contains("2");

        assertThat(station.done("reprocess", "--dry-run", "--topic", "a-word")).contains("+a-word");
        station.done("reprocess");
        assertThat(station.done("reprocess")).contains("change      0 documents");
        assertThat(station.done("trends", "--topic", "a-word", "--json")).contains("a-word");
    }
}
