package dev.parley.bench.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.processor.normalise.Normaliser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Normalising transcripts of 1 MB and of 4 MB on one thread, by format. Prints megabytes (10^6 bytes) a second of processor time and
 * the ratio of the two sizes, which is near 1 where time is linear.
 */
public final class FormatsBenchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final int ROUNDS = 15;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Normaliser normaliser = Normaliser.standard();

    private FormatsBenchmark() {}

    /** Takes the names of formats, {@code MARKDOWN} or {@code WEBVTT}; without any all are measured. */
    public static void main(String[] arguments) {
        var benchmark = new FormatsBenchmark();
        var small = Conversation.of(MEGABYTE);
        var large = Conversation.of(4 * MEGABYTE);
        for (var form : Written.values())
            if (arguments.length == 0 || java.util.List.of(arguments).contains(form.name()))
                benchmark.measure(form, small, large);
    }

    private void measure(Written form, Conversation small, Conversation large) {
        var one = raw(form, small);
        var four = raw(form, large);
        var end = Instant.now().plus(WARM_UP);
        while (Instant.now().isBefore(end))
            speed(one);
        double median = median(one);
        System.out.printf("%-22s %6.1f MB/s   4 MB to 1 MB: %.2f%n", form, median, median(four) / median);
    }

    private static RawDocument raw(Written form, Conversation conversation) {
        return new RawDocument(Locator.ofFile("bench", form.file()), "bench", Instant.EPOCH, "application/octet-stream",
                form.write(conversation).getBytes(UTF_8), Hints.NONE);
    }

    private double median(RawDocument raw) {
        return IntStream.range(0, ROUNDS).mapToDouble(i -> speed(raw)).sorted().toArray()[ROUNDS / 2];
    }

    /** By the processor time of this thread, so that other work on the machine does not count. */
    private double speed(RawDocument raw) {
        long start = THREADS.getCurrentThreadCpuTime();
        if (!(normaliser.normalise(raw) instanceof dev.parley.processor.normalise.Outcome.Normalised))
            throw new IllegalStateException("not normalised: " + raw.locator());
        return raw.body().length * 1e3 / (THREADS.getCurrentThreadCpuTime() - start);
    }
}
