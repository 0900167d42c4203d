package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedIT {
    /** To a terminal. */
    private static final String COMMAND = "[\\p{Cc}&&[^\\n\\r\\t]]";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatCanBeReadNowIsTakenWhenItIsRetriedAndTheRestStaysRejected() throws IOException, InterruptedException {
        var corpus = Corpus.of(21, 80).documents();
        var unlucky = corpus.stream().filter(raw -> raw.body().length > 0).limit(12).toList();
        var name = unlucky.getFirst().locator().value();
        try (var up = Station.in(folder).up().feed(corpus)) {
            var whole = up.documents();
            new EarlierCode(up.walk()).rejected(unlucky);
            up.walk().awaitIdle();
            assertThat(up.documents()).isNotEqualTo(whole);
            assertThat(up.done("ledger")).contains("balances");

            assertThat(up.done("rejected", "show", name)).contains("UNSUPPORTED: not known yet", "**");
            assertThat(up.done("where", name)).contains("rejected     ", "UNSUPPORTED: not known yet")
                    .doesNotContain("processed");
            assertThat(up.done("rejected", "retry", name)).contains("0 rejected again");
            assertThat(up.done("show", name)).contains(name);
            assertThat(up.done("where", name)).contains("processed  ").doesNotContain("rejected");
            assertThat(up.done("rejected", "retry", "--all")).doesNotContain(" 0 rejected again");
            assertThat(up.documents()).isEqualTo(whole);
            assertThat(up.done("rejected", "list")).doesNotContain("not known yet").contains("empty");
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.station().run("rejected", "retry", "nothing").err()).contains("rejected list");
            assertThat(up.station().run("rejected", "retry").code()).isEqualTo(2);
        }
    }

    @Test
    void aRawRecordOfSomebodyElsesHidesTheWayOfNoDocument() throws IOException, InterruptedException {
        try (var up = Station.in(folder).up().feed(List.of(talk(1, "It weaves patterns.")))) {
            try (var writer = Transactions.open(up.walk().connection().settings(), "somebody-else")) {
                writer.write(List.of(new ProducerRecord<>(Channels.RAW.name(), 0, "for\u001b[2Jeign".getBytes(UTF_8),
                        "no CloudEvent".getBytes(UTF_8))));
            }
            up.feed(List.of(talk(2, "It composes \u001b[2J music.")));
            assertThat(up.done("where", "https://example.org/talk")).contains("raw  ", "processed  ");
            for (var printed : List.of(up.done("rejected", "list"), up.done("rejected", "show", "for\u001b[2Jeign")))
                assertThat(printed).contains("CloudEvent").doesNotContainPattern(COMMAND);
            assertThat(up.done("show", "https://example.org/talk")).contains("changed after", "+It composes")
                    .doesNotContainPattern(COMMAND);
        }
    }

    private static RawDocument talk(int day, String says) {
        return new RawDocument(new Locator("https://example.org/talk"), "site",
                Instant.parse("2026-03-0" + day + "T10:00:00Z"), "text/markdown",
                ("**Ada Byron** (0:00)\nWhat does it do?\n\n**Tom Hale** (0:04)\n" + says + "\n").getBytes(UTF_8),
                Hints.NONE);
    }
}
