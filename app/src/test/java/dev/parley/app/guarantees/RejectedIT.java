package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatCanBeReadNowIsTakenWhenItIsRetriedAndTheRestStaysRejected() throws IOException, InterruptedException {
        var corpus = Corpus.of(21, 80).documents();
        var station = Station.in(folder).feed(corpus);
        var whole = station.documents();
        var unlucky = corpus.stream().filter(raw -> raw.body().length > 0).limit(12).toList();
        station.walk(walk -> new EarlierCode(walk).rejected(unlucky));
        assertThat(station.documents()).isNotEqualTo(whole);
        assertThat(station.done("ledger")).contains("balances");

        var name = unlucky.getFirst().locator().value();
        assertThat(station.done("rejected", "show", name)).contains("UNSUPPORTED: not known yet", "**");
        assertThat(station.done("rejected", "retry", name)).contains("0 rejected again");
        assertThat(station.done("show", name)).contains(name);
        assertThat(station.done("rejected", "retry", "--all")).doesNotContain(" 0 rejected again");
        assertThat(station.documents()).isEqualTo(whole);
        assertThat(station.done("rejected", "list")).doesNotContain("not known yet").contains("empty");
        assertThat(station.done("ledger")).contains("balances");
        assertThat(station.run("rejected", "retry", "nothing").err()).contains("rejected list");
        assertThat(station.run("rejected", "retry").code()).isEqualTo(2);
    }
}
