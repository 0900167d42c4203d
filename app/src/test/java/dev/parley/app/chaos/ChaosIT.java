package dev.parley.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.guarantees.Corpus;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code parley.chaos.seed} (else 1), {@code parley.chaos.documents} and {@code parley.chaos.kills} are system properties; the seed
 * decides what is fed and what happens, though not when the processes notice.
 */
@Tag("chaos")
class ChaosIT {
    private static final Duration TICK = Duration.ofMillis(200);
    private final long seed = Long.getLong("parley.chaos.seed", 1);
    private final int documents = Integer.getInteger("parley.chaos.documents", 20_000);
    private final Duration patience = Duration.ofMinutes(6).plus(Duration.ofMillis(30).multipliedBy(documents));
    private final int kills = Integer.getInteger("parley.chaos.kills", 24);
    private final Instant start = Instant.now();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void whateverIsKilledStoppedCutOffAndFilledUpTheEndIsThatOfAnUndisturbedRun()
            throws IOException, SQLException, InterruptedException {
        var corpus = Corpus.of(seed, documents * 5 / 7 + 300); // to each five locators come two contents more
        assertThat(corpus.documents()).hasSizeGreaterThan(documents);
        var undisturbed = Undisturbed.run(folder.resolve("undisturbed"), corpus);
        say(corpus.documents().size() + " raw documents; undisturbed: " + undisturbed.balance());
        assertBalances(undisturbed);
        try (var house = House.start(folder.resolve("disturbed"), freePort())) {
            disturb(house, new Feed(house.inbox(), corpus));
            say("calm; " + house.rooms().ownEnds().size() + " processes had ended by themselves");
            house.rooms().ownEnds().forEach(this::say);
            awaitEnd(house, undisturbed.contents());
            assertThat(house.outcome().balance()).isEqualTo(undisturbed.balance());
            say("the same, with " + kills + " kills, seed " + seed);
        }
    }

    /** What is missing is told, also where it could not be looked at because something was just starting. */
    private void awaitEnd(House house, Contents expected) {
        var missing = new AtomicReference<>("never looked at");
        try {
            await("all work is done").atMost(patience).pollInterval(Duration.ofSeconds(1)).until(() -> {
                house.rooms().supervise();
                var found = house.outcome().missing(expected);
                if (!Thread.currentThread().isInterrupted())
                    missing.set(found);
                return found.isEmpty();
            });
        } finally {
            say("missing at the end: " + missing);
        }
    }

    private static void assertBalances(Undisturbed run) {
        var balance = run.balance();
        assertThat(balance.fresh() + balance.revised() + balance.unchanged() + balance.rejected())
                .isEqualTo(balance.raw());
        assertThat(balance.revised()).isPositive();
        assertThat(balance.unchanged()).isPositive();
        assertThat(balance.rejected()).isPositive();
        assertThat(run.contents().json()).hasSize((int) balance.fresh());
        assertThat(run.contents().jsonl()).hasSize((int) balance.fresh());
        assertThat(run.contents().postgres().keySet().stream().filter(key -> key.startsWith("documents ")))
                .hasSize((int) balance.fresh());
    }

    /** Some documents before each blow, so that blows fall on work. */
    private void disturb(House house, Feed feed) throws IOException, InterruptedException {
        var random = new Random(seed);
        var blows = Blow.series(seed, kills);
        int portion = feed.size() / blows.size() + 1;
        feed.give(portion);
        wait(house, Duration.ofSeconds(15), "the house is up");
        for (var blow : blows) {
            strike(house, blow);
            wait(house, Duration.ofMillis(random.nextInt(1000, 6000)), "some work");
            if (feed.mustWait())
                awaitArrival(house, feed);
            feed.give(portion);
        }
        while (!feed.isDone()) {
            if (feed.mustWait())
                awaitArrival(house, feed);
            feed.give(portion);
        }
    }

    private void awaitArrival(House house, Feed feed) {
        say("waits until the first contents have arrived");
        await("first contents have arrived").atMost(patience)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> {
                    house.rooms().supervise();
                    return feed.hasArrived(house.outcome().events());
                });
    }

    private void strike(House house, Blow blow) throws IOException, InterruptedException {
        say(blow.toString());
        switch (blow) {
            case Blow.Kill(var room) -> house.rooms().named(room).kill();
            case Blow.Stop(var room, var length) -> {
                house.rooms().named(room).stop();
                wait(house, length, room + " is stopped");
                house.rooms().named(room).resume();
            }
            case Blow.FillDisk(var length) -> {
                if (house.disk().isPresent()) {
                    house.disk().get().fill();
                    wait(house, length, "the disk is full");
                    house.disk().get().free();
                }
            }
            case Blow.CutPostgres() -> say(house.outcome().postgres().kill() ? "cut" : "none was running");
            case Blow.RestartBroker() -> house.rooms().named("broker").restart();
        }
    }

    @Test
    void theDiskOfTheFilesCanBeFilled() throws IOException, InterruptedException {
        try (var disk = QuotaDisk.mount(folder.resolve("disk"), 1).orElse(null)) {
            Assumptions.assumeTrue(disk != null,
                    "the chaos run fills no disk: mounting a small file system needs root");
        }
    }

    private static void wait(House house, Duration length, String what) {
        var end = Instant.now().plus(length);
        await(what).atMost(length.plusMinutes(1)).pollInterval(TICK).until(() -> {
            house.rooms().supervise();
            return Instant.now().isAfter(end);
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void say(String line) {
        System.out.printf("chaos %5.1f s: %s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, line);
    }
}
