package dev.parley.app.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Something bad that happens to a house. */
sealed interface Blow {
    /** {@code kill -9}. */
    record Kill(String room) implements Blow {}

    /** {@code SIGSTOP}, and {@code SIGCONT} after a while. */
    record Stop(String room, Duration length) implements Blow {}

    /** The disk of the files is full for a while. */
    record FillDisk(Duration length) implements Blow {}

    /** PostgreSQL is killed under the sink that writes to it. */
    record CutPostgres() implements Blow {}

    /** The broker is stopped in order and started again. */
    record RestartBroker() implements Blow {}

    /** Ingest least often: it begins anew with all files. */
    List<String> TARGETS = List.of("processor-one", "files", "broker", "processor-two", "postgres", "processor-one",
            "files", "processor-two", "broker", "postgres", "ingest");

    /** The same for the same seed: {@code kills} kills, and for every four of them one of each other kind but the last. */
    static List<Blow> series(long seed, int kills) {
        var random = new Random(seed);
        var blows = new ArrayList<Blow>();
        for (int i = 0; i < kills; i++)
            blows.add(new Kill(TARGETS.get(i % TARGETS.size())));
        for (int i = 0; i < kills / 4; i++) {
            blows.add(new Stop(TARGETS.get(random.nextInt(TARGETS.size())), seconds(random, 2, 8)));
            blows.add(new FillDisk(seconds(random, 1, 4)));
            blows.add(new CutPostgres());
        }
        blows.add(new RestartBroker());
        Collections.shuffle(blows, random);
        return blows;
    }

    private static Duration seconds(Random random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least * 1000, most * 1000));
    }
}
