package dev.parley.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.guarantees.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley.cluster.seed} (else 1) and {@code parley.cluster.documents} (else 1000) are system properties. */
@Tag("cluster")
class ClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration OUTAGE = Duration.ofSeconds(12);
    private static final int PORTIONS = 7;
    private final long seed = Long.getLong("parley.cluster.seed", 1);
    private final int documents = Integer.getInteger("parley.cluster.documents", 1000);
    private final Instant start = Instant.now();
    private final Gap gap = new Gap();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void whateverBrokerIsKilledOrCutOffAndWhoeverIsAddedOrRestartedTheEndIsThatOfAnUndisturbedRun()
            throws IOException, SQLException, InterruptedException {
        var corpus = Corpus.of(seed, documents * 5 / 7 + 50);
        var undisturbed = Undisturbed.run(folder.resolve("undisturbed"), corpus);
        say(corpus.documents().size() + " raw documents; undisturbed: " + undisturbed.balance());
        try (var house = ClusterHouse.startBrokers(folder.resolve("disturbed"))) {
            until(house, "three brokers are there", house::isWhole);
            house.startRooms();
            disturb(house, new Feed(house.inbox(), corpus));
            say("calm; " + house.rooms().ownEnds() + " processes had ended by themselves");
            awaitEnd(house, undisturbed.contents());
            assertThat(house.outcome().balance()).isEqualTo(undisturbed.balance());
            assertThat(house.isWhole()).isTrue();
            say("the same, seed " + seed);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitEnd(ClusterHouse house, Contents expected) {
        var missing = new AtomicReference<>("never looked at");
        try {
            until(house, "all work is done", () -> {
                missing.set(house.outcome().missing(expected));
                return missing.get().isEmpty();
            });
        } finally {
            say("missing at the end: " + missing);
        }
    }

    private void disturb(ClusterHouse house, Feed feed) throws IOException, InterruptedException {
        give(house, feed);
        until(house, "the first documents are written", () -> house.written() > 0);

        say("a broker is killed");
        give(house, feed);
        house.rooms().named(ClusterHouse.broker(1)).kill();
        until(house, "all copies are there again", house::isWhole);

        give(house, feed);
        part(house);

        say("from three processors to one, and back");
        give(house, feed);
        house.rooms().named("processor-two").leave();
        house.rooms().named("processor-three").leave();
        awaitMore(house, "one processor goes on");
        give(house, feed);
        house.rooms().named("processor-two").comeBack();
        house.rooms().named("processor-three").comeBack();

        say("every process is restarted, one after the other");
        gap.begin(house.written());
        for (var name : house.rooms().names()) {
            give(house, feed);
            house.rooms().named(name).restart();
            until(house, "all copies are there again", house::isWhole);
        }
        while (!feed.isDone())
            give(house, feed);
        say("longest time without a new document in the files meanwhile: " + gap.longest().toMillis() + " ms");
    }

    private void part(ClusterHouse house) throws IOException, InterruptedException {
        if (house.network().isPresent()) {
            var network = house.network().get();
            say("a broker is cut off from everybody (its namespace's cable is down)");
            network.cut(2);
            rest(house);
            network.mend(2);
            until(house, "all copies are there again", house::isWhole);
            say("two brokers don't reach each other, but everybody else");
            network.setApart(2, true);
            network.setApart(3, true);
            rest(house);
            network.setApart(2, false);
            network.setApart(3, false);
        } else {
            say("no network can be made here: a broker is stopped (SIGSTOP) instead of cut off");
            house.rooms().named(ClusterHouse.broker(2)).stop();
            rest(house);
            house.rooms().named(ClusterHouse.broker(2)).resume();
        }
        until(house, "all copies are there again", house::isWhole);
    }

    private void give(ClusterHouse house, Feed feed) throws IOException {
        if (feed.mustWait())
            until(house, "first contents have arrived", () -> feed.hasArrived(house.outcome().events()));
        feed.give(feed.size() / (PORTIONS + house.rooms().names().size()) + 1);
    }

    private void awaitMore(ClusterHouse house, String what) throws IOException {
        long before = house.written();
        until(house, what, () -> house.written() > before || house.outcome().isIdle());
    }

    private void rest(ClusterHouse house) {
        var end = Instant.now().plus(OUTAGE);
        until(house, "the outage is over", () -> Instant.now().isAfter(end));
    }

    private void until(ClusterHouse house, String what, Callable<Boolean> isSo) {
        await(what).atMost(PATIENCE).pollInterval(TICK).ignoreExceptions().until(() -> {
            house.rooms().supervise();
            gap.look(house.written());
            return isSo.call();
        });
        say(what);
    }

    private void say(String line) {
        System.out.printf("cluster %5.1f s: %s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, line);
    }
}
