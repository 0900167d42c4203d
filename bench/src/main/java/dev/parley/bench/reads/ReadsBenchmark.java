package dev.parley.bench.reads;

import dev.parley.app.dashboard.Dashboard;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Walk;
import dev.parley.bench.Talks;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Everything that {@code up} runs, in this process, on a new data folder: first a stock of documents, then for some seconds new ones at a
 * fixed rate, while readers ask for lists, documents, searches, trends and the ledger over loopback at another. Tells how long answers
 * took from the moment at which they were due to be asked, so that an answer that holds up the next ones counts against them too. The
 * readers' own work is part of the load.
 */
public final class ReadsBenchmark {
    private static final Duration PORTION = Duration.ofMillis(100);

    private ReadsBenchmark() {}

    /** @param arguments seconds (30), reads a second (200), documents a second (200), stock (2000) */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = number(arguments, 0, 30);
        int reads = number(arguments, 1, 200);
        int documents = number(arguments, 2, 200);
        int stock = number(arguments, 3, 2000);
        var talks = new Talks().raw(stock + seconds * documents).iterator(); // as they are wanted, so that they fill no heap
        var scratch = Files.createTempDirectory("parley-bench");
        try (var walk = Walk.open(settings(scratch), Map.of(), OptionalInt.empty());
                var dashboard = Dashboard.start(walk, settings(scratch), Map.of())) {
            feed(walk, next(talks, stock));
            walk.awaitIdle();
            var readers = new Readers(dashboard.address().replaceFirst("/$", ""));
            readers.read(Duration.ofSeconds(10), reads); // warms up
            System.out.println("quiet     " + readers.read(Duration.ofSeconds(seconds), reads));
            flow(walk, talks, documents, () -> readers.read(Duration.ofSeconds(seconds), reads));
        } finally {
            delete(scratch);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int standard) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : standard;
    }

    private static Settings settings(Path folder) {
        return new SettingsReader(Settings.class).option("data", folder.resolve("data").toString())
                .option("out", folder.resolve("out").toString())
                .option("dashboard.port", "0")
                .read(Settings.class);
    }

    private static void feed(Walk walk, Stream<RawDocument> talks) {
        try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("bench"))) {
            publisher.publish(talks);
        }
    }

    private interface Reading {
        Readers.Took run() throws InterruptedException;
    }

    private static void flow(Walk walk, Iterator<RawDocument> talks, int perSecond, Reading reading)
            throws InterruptedException {
        var stopped = new AtomicBoolean();
        var fed = new AtomicInteger();
        var feeding = Thread.ofPlatform().start(() -> {
            try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("bench"))) {
                feed(publisher, talks, perSecond, fed, stopped);
            }
        });
        long began = System.nanoTime();
        var took = reading.run();
        double lasted = (System.nanoTime() - began) / 1e9;
        int during = fed.get();
        stopped.set(true);
        feeding.join();
        walk.awaitIdle();
        System.out.println("with flow " + took);
        System.out.printf("fed %.0f documents/s meanwhile; the last was through %.1f s after the last read%n",
                during / lasted, (System.nanoTime() - began) / 1e9 - lasted);
    }

    private static void feed(RawPublisher publisher, Iterator<RawDocument> talks, int perSecond, AtomicInteger fed,
            AtomicBoolean stopped) {
        int portion = Math.max(1, (int) (perSecond * PORTION.toMillis() / 1000));
        var pace = new Pace((double) perSecond / portion);
        while (talks.hasNext() && !stopped.get()) {
            pace.await();
            publisher.publish(next(talks, portion));
            fed.addAndGet(portion);
        }
    }

    private static Stream<RawDocument> next(Iterator<RawDocument> talks, int count) {
        return Stream.iterate(0, i -> i < count && talks.hasNext(), i -> i + 1).map(_ -> talks.next());
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
