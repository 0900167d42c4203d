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
        var unlucky = corpus.stream().filter(raw -> raw.body().length > 0).limit(12).toList();
        var name = unlucky.getFirst().locator().value();
        try (var up = Station.in(folder).up().feed(corpus)) {
            var whole = up.documents();
            new EarlierCode(up.walk()).rejected(unlucky);
            up.walk().awaitIdle();
            assertThat(up.documents()).isNotEqualTo(whole);
            assertThat(up.done("ledger")).contains("balances");

            assertThat(up.done("rejected", "show", name)).contains("UNSUPPORTED: not known yet", "**");
            assertThat(up.done("rejected", "retry", name)).contains("0 rejected again");
            assertThat(up.done("show", name)).contains(name);
            assertThat(up.done("rejected", "retry", "--all")).doesNotContain(" 0 rejected again");
            assertThat(up.documents()).isEqualTo(whole);
            assertThat(up.done("rejected", "list")).doesNotContain("not known yet").contains("empty");
            assertThat(up.done("ledger")).contains("balances");
            assertThat(up.station().run("rejected", "retry", "nothing").err()).contains("rejected list");
            assertThat(up.station().run("rejected", "retry").code()).isEqualTo(2);
        }
    }
}
