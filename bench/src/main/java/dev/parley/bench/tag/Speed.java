package dev.parley.bench.tag;

import dev.parley.model.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Documents a second of this thread's processor time, by rounds. What else runs on the machine is not counted, but slows all by its use of caches. */
final class Speed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final String name;
    private final ToIntFunction<Document> work;
    private final List<Double> rounds = new ArrayList<>();
    private long found;
    private long done;

    /** @param work returns how much it found, so that nothing of it is optimised away */
    Speed(String name, ToIntFunction<Document> work) {
        this.name = name;
        this.work = work;
    }

    /** Until this thread has worked for so long. */
    void warmUp(List<Document> documents, Duration duration) {
        for (long end = THREADS.getCurrentThreadCpuTime() + duration.toNanos(); THREADS
                .getCurrentThreadCpuTime() < end;)
            round(documents);
        rounds.clear();
    }

    void round(List<Document> documents) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (var document : documents)
            found += work.applyAsInt(document);
        rounds.add(documents.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
        done += documents.size();
    }

    /** The median over the rounds of how many times as fast as another this was in the same round. */
    double ratio(Speed other) {
        return median(IntStream.range(0, rounds.size()).mapToObj(i -> rounds.get(i) / other.rounds.get(i)).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "%-26s median %5.0f documents a second of processor time (%.0f to %.0f), %.1f found in each", name,
                median(rounds), Collections.min(rounds), Collections.max(rounds), found / (double) done);
    }
}
