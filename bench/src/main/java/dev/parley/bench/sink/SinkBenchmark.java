package dev.parley.bench.sink;

import dev.parley.sink.SinkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How fast sinks take new documents, as a ratio to plain writing of the same in the same run: medians of rounds, each of which does both,
 * after one round that does not count.
 */
public final class SinkBenchmark {
    private static final int ROUNDS = 5;

    private SinkBenchmark() {}

    /** A way of writing everything once, into something new. */
    interface Round {
        double seconds() throws SinkException, SQLException, IOException;
    }

    /** @param arguments how many documents (4000) */
    public static void main(String[] arguments) throws IOException, SQLException, SinkException {
        int documents = arguments.length == 0 ? 4000 : Integer.parseInt(arguments[0]);
        var batches = Batches.of(documents);
        var scratch = Files.createTempDirectory("parley-bench");
        try {
            var files = new JsonRounds(scratch.resolve("json"), batches);
            compare("json", documents, "documents", files::sink, files::plain);
            try (var tables = PostgresRounds.open(scratch.resolve("postgres"), batches)) {
                compare("postgres", tables.rows(), "rows", tables::sink, tables::copy);
            }
        } finally {
            delete(scratch);
        }
    }

    private static void compare(String name, long count, String unit, Round ours, Round plain)
            throws SinkException, SQLException, IOException {
        var sink = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            int at = Math.max(round, 0);
            bare[at] = count / plain.seconds();
            sink[at] = count / ours.seconds();
            ratio[at] = sink[at] / bare[at];
        }
        System.out.printf("%s: %.0f %s/s, plainly %.0f; ratio %.2f (%.2f to %.2f), %d rounds%n", name, median(sink),
                unit, median(bare), median(ratio), Arrays.stream(ratio).min().orElse(0),
                Arrays.stream(ratio).max().orElse(0), ROUNDS);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree))
            return;
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
