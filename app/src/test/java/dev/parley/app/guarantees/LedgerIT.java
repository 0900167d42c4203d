package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void whereNothingWasProcessedItSaysSo() {
        assertThat(Station.in(folder).run("ledger").err()).contains("there is no data");
    }
}
