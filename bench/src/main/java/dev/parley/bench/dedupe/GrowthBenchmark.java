package dev.parley.bench.dedupe;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.definition.Matcher;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Matching on one thread while the index grows: documents of 1,000 words, sketched and matched, by the processor time of the thread. Prints
 * documents a second with so many indexed (the median of some rounds), and bytes of index and sketch a document. Between the measured points the
 * index is filled with sketches of random hashes, as many as such a text has. Arguments: how many documents (a million takes 5 GB of heap),
 * and a file for the plot.
 */
public final class GrowthBenchmark {
    /** With so many documents indexed, so many were matched a second, of so many bytes each. */
    record Point(int documents, double speed, double bytes) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WORDS = 1_000;
    private static final int ROUND = 250;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 12_000;

    private static final int HASHES = 470;

    private final Random random = new Random(20261120);
    private final Texts texts = new Texts(20261120);
    private Matcher matcher = new Matcher();
    private long sketches;
    private int documents;

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var points = new GrowthBenchmark().run(most);
        System.out.printf("with %,d indexed: %.2f of the speed at the start%n", most,
                points.getLast().speed() / points.getFirst().speed());
        if (arguments.length > 1)
            Files.writeString(Path.of(arguments[1]), GrowthPlot.of(points));
    }

    private List<Point> run(int most) {
        while (documents < WARM_UP)
            round();
        matcher = new Matcher();
        sketches = 0;
        documents = 0;
        var points = new ArrayList<Point>();
        for (int at = 1_000; at <= most; at *= 10)
            for (int to : new int[]{ at, at * 2, at * 5 })
                if (to <= most)
                    points.add(grow(to));
        return points;
    }

    private Point grow(int to) {
        while (documents < to - ROUNDS * ROUND)
            fill();
        double[] speeds = IntStream.range(0, Math.max(1, Math.min(ROUNDS, (to - documents) / ROUND)))
                .mapToDouble(i -> round())
                .sorted()
                .toArray();
        var point = new Point(documents, speeds[speeds.length / 2], (double) (matcher.bytes() + sketches) / documents);
        System.out.printf("%,9d documents: %,.0f a second, %.0f bytes of index and sketch each%n", point.documents(),
                point.speed(), point.bytes());
        return point;
    }

    private void fill() {
        var content = ContentHash.of("filling " + documents);
        matcher.add(content,
                new Sketch(2 * HASHES, Integer.MIN_VALUE, random.ints(HASHES, 0, Integer.MAX_VALUE).toArray()));
        sketches += matcher.sketch(documents).toBytes().length;
        documents++;
    }

    /** Documents a second. */
    private double round() {
        var batch = IntStream.range(0, ROUND).mapToObj(i -> texts.fresh(WORDS)).toList();
        var hashes = batch.stream().map(ContentHash::of).toList();
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUND; i++)
            matcher.add(hashes.get(i), Sketch.of(batch.get(i)));
        long time = THREADS.getCurrentThreadCpuTime() - start;
        for (int i = documents; i < documents + ROUND; i++)
            sketches += matcher.sketch(i).toBytes().length;
        documents += ROUND;
        return ROUND * 1e9 / time;
    }
}
