package dev.parley.bench.extraction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Runs all extractors over the same pages in one JVM on one thread and prints the median CPU time, the throughput, the ratio to
 * jsoup's parse and the F1. The extractors take turns, so that what slows the machine slows all; the ratio is the median of the rounds',
 * each to the parse in the same round.
 */
public final class SideBySide {
    private static final int ROUNDS = 30;
    /** Metadata is read once a page: its code takes thousands of pages to be compiled. */
    private static final int WARM_UP = 15;

    private SideBySide() {}

    /** @param folders each with {@code ground-truth.json} and {@code pages/ID.html.gz} */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders)
            compare(folder, PageSet.in(Path.of(folder)));
    }

    private static void compare(String name, PageSet set) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, Extractor> extractors = Extractor.all();
        for (int round = 0; round < ROUNDS; round++)
            for (Map.Entry<String, Extractor> one : extractors.entrySet()) {
                double time = time(one.getValue(), set);
                if (round >= WARM_UP)
                    millis.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(time);
            }
        System.out.printf(Locale.ROOT, "%s: %d pages, %.1f MB; load %.1f%n", name, set.cases().size(),
                set.bytes() / 1e6, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-14s %8s %8s %7s %8s  %s%n", "", "ms/page", "pages/s", "MB/s", "x parse",
                "F1 shingle/word: all, the 60 %, the rest");
        List<Double> yardstick = millis.values().iterator().next();
        millis.forEach((extractor, times) -> print(extractor, set, median(times), ratio(times, yardstick), extractors));
    }

    private static double ratio(List<Double> times, List<Double> yardstick) {
        return median(IntStream.range(0, times.size()).mapToObj(i -> times.get(i) / yardstick.get(i)).toList());
    }

    private static void print(String name, PageSet set, double millis, double ratio,
            Map<String, Extractor> extractors) {
        int pages = set.cases().size();
        Scores all = new Scores();
        Scores tuned = new Scores();
        Scores rest = new Scores();
        Extractor extractor = extractors.getOrDefault(name, _ -> "");
        for (PageSet.Case one : set.cases()) {
            String text = text(extractor, one);
            all.add(one.truth(), text);
            (one.tuned() ? tuned : rest).add(one.truth(), text);
        }
        System.out.printf(Locale.ROOT, "%-14s %8.3f %8.0f %7.1f %8.2f  %s  %s  %s%n", name, millis / pages,
                pages / millis * 1000, set.bytes() / millis / 1000, ratio, all, tuned, rest);
    }

    private static double time(Extractor extractor, PageSet set) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long letters = set.cases().stream().mapToLong(one -> text(extractor, one).length()).sum();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return letters < 0 ? 0 : nanos / 1e6;
    }

    /** A library that throws on a page has found nothing there. */
    private static String text(Extractor extractor, PageSet.Case one) {
        try {
            return extractor.text(one.page());
        } catch (Exception e) {
            System.err.println(one.id() + ": " + e);
            return "";
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
