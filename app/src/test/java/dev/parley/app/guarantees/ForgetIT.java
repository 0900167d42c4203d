package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.raw.RawRecord;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsForgottenIsNowhereAndDoesNotComeBack() throws IOException, InterruptedException {
        var corpus = Corpus.of(41, 60).documents();
        var gone = List.of(corpus.get(3), corpus.get(30), corpus.getLast())
                .stream()
                .map(raw -> raw.locator().value())
                .sorted()
                .toList();
        var archive = folder.resolve("archive.jsonl").toString();
        try (var up = Station.in(folder.resolve("whole")).up().feed(corpus);
                var left = Station.in(folder.resolve("left")).up().feed(without(corpus, gone))) {
            up.done("replay", "../seeds");
            assertThat(up.done("forget", gone.getFirst(), "--dry-run")).contains("would be forgotten: 1 documents");
            assertThat(up.done("forget", gone.get(0), gone.get(1), gone.get(2))).contains("forgotten: 3 documents");
            assertThat(up.done("forget", gone.getFirst())).contains("forgotten: 0 documents, 0 raw records");
            assertThat(up.done("forget", "--source", "seeds")).contains("forgotten: 5 documents, 5 raw records");
            assertThat(up.documents()).isEqualTo(left.documents());
            assertThat(up.done("trends", "--json")).isEqualTo(left.done("trends", "--json"));
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.station().run("show", gone.getFirst()).err()).contains("no document");

            up.feed(corpus);
            assertThat(up.done("replay", "../seeds")).contains("0 new", "5 rejected");
            assertThat(up.documents()).isEqualTo(left.documents());
            assertThat(up.done("rejected", "list")).contains("forgotten:").doesNotContain(gone.getFirst());
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.station().run("forget", "no-such-thing").err()).contains("there is nothing of");
            assertThat(up.station().run("forget").code()).isEqualTo(2);
            assertThat(up.done("reprocess")).contains("change      0 documents").doesNotContain("rejections");
            up.done("export", "--raw", archive);
        }
        assertThat(Files.readString(Path.of(archive))).doesNotContain("folder:seeds/").doesNotContain(gone.getFirst());
    }

    @Test
    void whatAProducerHasKeyedItsOwnWayIsErasedToo() throws InterruptedException {
        var raw = Corpus.of(43, 1).documents().getFirst();
        try (var up = Station.in(folder).up()) {
            for (int copy = 0; copy < 2; copy++) {
                try (var writer = Transactions.open(up.walk().connection().settings(), "other")) {
                    writer.write(List.of(Records.of(Channels.RAW, "a key of its own", raw, 3)));
                }
                up.walk().awaitIdle();
                assertThat(up.done("forget", raw.locator().value())).contains("forgotten: 1 documents, 1 raw records");
                assertThat(up.done("ledger")).contains("balances");
            }
            assertThat(up.walk().channels().table(RawRecord.CHANNEL)).isEmpty();
        }
    }

    private static List<RawDocument> without(List<RawDocument> corpus, List<String> gone) {
        return corpus.stream().filter(raw -> !gone.contains(raw.locator().value())).toList();
    }
}
