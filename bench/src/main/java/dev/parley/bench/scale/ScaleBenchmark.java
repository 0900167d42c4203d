package dev.parley.bench.scale;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends generated text documents of 6 kB through the whole walk in this process, and tells what each takes: records and bytes on every
 * channel, bytes of local state, of JSON files; whether it gets slower as more are there; how long a start takes with the local state there,
 * and with it lost.
 */
public final class ScaleBenchmark {
    private static final int PORTION = 5_000;
    private static final int COMPARED = 3;

    private ScaleBenchmark() {}

    /** @param arguments how many documents (10000), in portions of five thousand, and settings as {@code NAME=VALUE} */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int wanted = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        int count = Math.max(1, wanted / PORTION) * PORTION;
        var scratch = Files.createTempDirectory("parley-scale");
        try {
            var reader = new SettingsReader(Settings.class).option("data", scratch.resolve("data").toString())
                    .option("out", scratch.resolve("out").toString());
            Stream.of(arguments).skip(1).map(setting -> setting.split("=", 2)).forEach(s -> reader.option(s[0], s[1]));
            var settings = reader.read(Settings.class);
            walk(settings, count);
            System.out.printf("local state: %.0f bytes a document%n",
                    (double) bytes(settings.data().resolve("state")) / count);
            System.out.printf("files: %.0f bytes a document%n", (double) bytes(settings.out()) / count);
            System.out.printf("start with the state there: %.1f s until idle%n", start(settings));
            delete(settings.data().resolve("state"));
            System.out.printf("start with the state lost: %.1f s until idle%n", start(settings));
        } finally {
            delete(scratch);
        }
    }

    private static void walk(Settings settings, int count)
            throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var walk = Walk.open(settings, Map.of(), OptionalInt.empty())) {
            var talks = new Talks().raw(count).iterator();
            var pace = new ArrayList<Double>();
            while (talks.hasNext()) {
                pace.add(PORTION / feed(walk, talks));
                System.out.printf("%,d documents, the last %,d at %.0f a second%n", pace.size() * PORTION, PORTION,
                        pace.getLast());
            }
            tellGrowth(pace);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%d documents in %.1f s: %.0f a second%n", count, seconds, count / seconds);
            System.out.printf("processor time: %.1f ms a document%n", processorSeconds() * 1000 / count);
            for (var channel : ChannelSize.all(walk.connection()).entrySet())
                System.out.printf("%-60s %8.2f records %10.0f bytes a document%n", channel.getKey(),
                        (double) channel.getValue().offsets() / count, (double) channel.getValue().bytes() / count);
        }
    }

    /** Sends a portion and returns how many seconds it took until all was idle again. */
    private static double feed(Walk walk, Iterator<RawDocument> talks) throws InterruptedException {
        long start = System.nanoTime();
        try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("scale"))) {
            publisher.publish(Stream.generate(talks::next).limit(PORTION));
        }
        walk.awaitIdle();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The first portion is left out, in which everything is compiled. */
    private static void tellGrowth(List<Double> pace) {
        System.out.printf("documents a second, by portions of %,d: %s%n", PORTION,
                pace.stream().map(each -> "%.0f".formatted(each)).collect(Collectors.joining(" ")));
        if (pace.size() < 1 + 2 * COMPARED)
            return;
        double early = median(pace.subList(1, 1 + COMPARED));
        double late = median(pace.subList(pace.size() - COMPARED, pace.size()));
        System.out.printf("the last %d portions against the second and those after it, medians: %.2f%n", COMPARED,
                late / early);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Of this process since it started: broker, rooms and start-up; unlike time, little changed by what else runs on the machine. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static double start(Settings settings) throws InterruptedException {
        long start = System.nanoTime();
        try (var walk = Walk.open(settings, Map.of(), OptionalInt.empty())) {
            walk.awaitIdle();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static long bytes(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
