package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsForgottenIsNowhereAndDoesNotComeBack() throws IOException, InterruptedException {
        var corpus = Corpus.of(41, 120).documents();
        var station = Station.in(folder.resolve("whole")).feed(corpus);
        station.done("replay", "../seeds");
        var gone = List.of(corpus.get(3), corpus.get(40), corpus.getLast())
                .stream()
                .map(raw -> raw.locator().value())
                .collect(Collectors.toSet());
        var words = gone.stream().sorted().toList();
        assertThat(station.done("forget", words.getFirst(), "--dry-run")).contains("would be forgotten: 1 documents");
        assertThat(station.done("forget", words.get(0), words.get(1), words.get(2))).contains("forgotten: 3 documents");
        assertThat(station.done("forget", "--source", "seeds")).contains("forgotten: 5 documents, 5 raw records");

        var left = Station.in(folder.resolve("left")).feed(without(corpus, gone));
        assertThat(station.documents()).isEqualTo(left.documents());
        assertThat(station.done("trends", "--json")).isEqualTo(left.done("trends", "--json"));
        assertThat(station.done("ledger")).contains("balances");
        assertThat(station.run("show", words.getFirst()).err()).contains("no document");

        assertThat(station.feed(corpus).documents()).isEqualTo(left.documents());
        assertThat(station.done("replay", "../seeds")).contains("0 new", "5 rejected");
        assertThat(station.documents()).isEqualTo(left.documents());
        assertThat(station.done("rejected", "list")).contains("forgotten:").doesNotContain(words.getFirst());
        assertThat(station.done("reprocess", "--dry-run")).contains("change      0 documents");
        assertThat(station.done("ledger")).contains("balances");

        var archive = folder.resolve("archive.jsonl").toString();
        station.done("export", "--raw", archive);
        var rebuilt = Station.in(folder.resolve("rebuilt"));
        rebuilt.done("replay", archive);
        assertThat(rebuilt.documents()).isEqualTo(left.documents());
        assertThat(station.run("forget", "no-such-thing").err()).contains("there is nothing of");
        assertThat(station.run("forget").code()).isEqualTo(2);
    }

    private static List<RawDocument> without(List<RawDocument> corpus, Set<String> gone) {
        return corpus.stream().filter(raw -> !gone.contains(raw.locator().value())).toList();
    }
}
