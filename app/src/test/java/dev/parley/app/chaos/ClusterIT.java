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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley.cluster.seed} (else 1) and {@code parley.cluster.documents} (else 400) are system properties. */
@Tag("cluster")
class ClusterIT {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration OUTAGE = Duration.ofSeconds(4);
    private static final Duration LOOKING_TWICE = Duration.ofSeconds(2);
    private static final int PORTIONS = 7;
    private final long seed = Long.getLong("parley.cluster.seed", 1);
    private final int documents = Integer.getInteger("parley.cluster.documents", 400);
    private final Duration patience = Duration.ofMinutes(10).plus(Duration.ofMillis(30).multipliedBy(documents));
    private final Instant start = Instant.now();
    private final Gap gap = new Gap();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void whateverBrokerIsKilledOrCutOffAndWhoeverIsAddedOrRestartedTheEndIsThatOfAnUndisturbedRun()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var corpus = Corpus.of(seed, documents * 5 / 7 + 50);
        var undisturbed = Undisturbed.run(folder.resolve("undisturbed"), corpus);
        say(corpus.documents().size() + " raw documents; undisturbed: " + undisturbed.balance());
        try (var house = ClusterHouse.startBrokers(folder.resolve("disturbed"))) {
            awaitWhole(house);
            house.startRooms();
            disturb(house, new Feed(house.inbox(), corpus));
            say("calm; " + house.rooms().ownEnds().size() + " processes had ended by themselves");
            house.rooms().ownEnds().forEach(this::say);
            awaitEnd(house, undisturbed.contents());
            assertThat(house.outcome().balance()).isEqualTo(undisturbed.balance());
            assertThat(house.isWhole()).isTrue();
            say("the same, seed " + seed);
        }
    }

    private void awaitEnd(ClusterHouse house, Contents expected) {
        var missing = new AtomicReference<>("never looked at");
        try {
            until(house, "all work is done", () -> {
                var found = house.outcome().missing(expected);
                if (!Thread.currentThread().isInterrupted())
                    missing.set(found);
                return found.isEmpty();
            });
        } finally {
            say("missing at the end: " + missing);
        }
    }

    private void disturb(ClusterHouse house, Feed feed) throws IOException, InterruptedException {
        give(house, feed);
        until(house, "all rooms are ready", house::areRoomsReady);
        until(house, "the first documents are written", () -> house.written() > 0);

        give(house, feed);
        say("a broker is killed");
        house.rooms().named(ClusterHouse.broker(1)).kill();
        awaitWhole(house);

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
        until(house, "all rooms are ready again", house::areRoomsReady);

        say("every process is restarted, one after the other");
        gap.begin(house.written());
        for (var name : house.rooms().names()) {
            give(house, feed);
            house.rooms().named(name).restart();
            if (house.isRoom(name))
                until(house, name + " is ready", () -> house.isReady(name));
            else
                awaitWhole(house);
        }
        while (!feed.isDone())
            give(house, feed);
        say("longest time without a document written meanwhile: " + gap);
    }

    private void part(ClusterHouse house) throws IOException, InterruptedException {
        if (house.network().isPresent()) {
            var network = house.network().get();
            say("a broker is cut off from everybody (its namespace's cable is down)");
            network.cut(2);
            rest(house);
            network.mend(2);
            awaitWhole(house);
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
        awaitWhole(house);
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

    /** Lets an outage go on for a while after the brokers have noticed. */
    private void rest(ClusterHouse house) {
        until(house, "the brokers miss one another", () -> !house.isInCopies());
        var end = Instant.now().plus(OUTAGE);
        until(house, "the outage is over", () -> Instant.now().isAfter(end));
    }

    /** A broker that was away may at first tell what it knew before. */
    private void awaitWhole(ClusterHouse house) {
        look(house, "every broker and every copy is there", LOOKING_TWICE, house::isWhole);
    }

    private void until(ClusterHouse house, String what, Callable<Boolean> isSo) {
        look(house, what, Duration.ZERO, isSo);
    }

    private void look(ClusterHouse house, String what, Duration during, Callable<Boolean> isSo) {
        await(what).atMost(patience).during(during).pollInterval(TICK).ignoreExceptions().until(() -> {
            house.rooms().supervise();
            gap.look(house.written(), what);
            return isSo.call();
        });
        say(what);
    }

    private void say(String line) {
        System.out.printf("cluster %5.1f s: %s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, line);
    }
}
