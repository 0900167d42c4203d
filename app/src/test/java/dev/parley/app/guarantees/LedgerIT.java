package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Absence;
import dev.parley.model.Hints;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void itBalancesBySourceAndInTotalAndNoticesWhatIsMissing() throws IOException, InterruptedException {
        var corpus = Corpus.of(5, 120).documents();
        var station = Station.in(folder).feed(corpus);
        station.done("replay", "../seeds");

        var json = Json.MAPPER.readTree(station.done("ledger", "--json"));
        assertThat(json.get("idle").asBoolean()).isTrue();
        assertThat(json.get("problems")).isEmpty();
        var generated = json.get("sources").get("generated");
        assertThat(generated.get("raw").asLong()).isEqualTo(corpus.size());
        for (var outcome : new String[]{ "fresh", "revised", "unchanged", "rejected" })
            assertThat(generated.get(outcome).asLong()).as(outcome).isPositive();
        assertThat(json.get("sources").get("seeds").get("written").get("json").asLong()).isEqualTo(5);
        assertThat(station.done("ledger")).contains("balances");

        try (var files = Files.walk(station.out().resolve("documents"))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        var unbalanced = station.run("ledger");
        assertThat(unbalanced.code()).isEqualTo(1);
        assertThat(unbalanced.out()).contains("does not balance: json");
    }

    @Test
    void itBalancesWhenWhatItsSourceWithdrewWasForgottenOrCouldNeverBeRead() throws IOException, InterruptedException {
        var withdrawn = document("withdrawn", "Ada: Good morning.");
        var forgotten = document("forgotten", "Ada: Good evening.");
        var unreadable = document("unreadable", "");
        var events = Stream.of(withdrawn, forgotten, unreadable).flatMap(raw -> Stream.of(raw, gone(raw))).toList();
        try (var up = Station.in(folder).up().feed(events)) {
            assertThat(up.documents().files()).isEmpty();
            assertThat(up.done("ledger")).contains("balances");
            up.done("forget", forgotten.locator().value());
            assertThat(up.done("ledger")).contains("balances");
        }
    }

    private static RawDocument document(String name, String text) {
        return new RawDocument(Locator.ofFile("test", name), "test", Instant.parse("2026-01-01T00:00:00Z"),
                "text/plain", text.getBytes(UTF_8), Hints.NONE);
    }

    private static RawDocument gone(RawDocument raw) {
        return RawDocument.gone(raw.locator(), raw.source(), raw.fetched().plusSeconds(1), Absence.FORGET);
    }

    @Test
    void whereNothingWasProcessedItSaysSo() {
        assertThat(Station.in(folder).run("ledger").err()).contains("there is no data");
    }
}
