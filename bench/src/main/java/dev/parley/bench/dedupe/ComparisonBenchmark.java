package dev.parley.bench.dedupe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ours, LSH on hash4j's signatures alone, and datasketch's, in one run on the same generated texts of 1,000 words: documents a second on one
 * thread (processor time), and precision, recall and F1 over pairs of noisy copies (5 to 30 % of words) and excerpts (250 words). Also counts
 * the links that ours makes among 9,000 unrelated documents. Argument: a Python that has datasketch, {@code python3} if not given.
 */
public final class ComparisonBenchmark {
    private static final int BASES = 2_000;
    private static final int UNRELATED = 9_000;
    private static final int ROUNDS = 3;

    private record Sample(List<String> texts, List<Integer> truth) {}

    private ComparisonBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sample = sample();
        System.out.printf("%,d documents%n", sample.texts().size());
        compare("ours", sample, Groupers::ours);
        compare("hash4j SuperMinHash, 14 bands of 8", sample, texts -> Groupers.hash4j(texts, 14, 8));
        compare("hash4j SuperMinHash, 64 bands of 2", sample, texts -> Groupers.hash4j(texts, 64, 2));
        Datasketch.run(arguments.length > 0 ? arguments[0] : "python3", sample.texts())
                .ifPresentOrElse(
                        result -> print("datasketch, 128 permutations, threshold .5", result.speed(),
                                pairs(sample.truth(), result.groups())),
                        () -> System.out
                                .println("datasketch: not here (pip install datasketch, then name that Python)"));
        var texts = new Texts(9);
        var unrelated = IntStream.range(0, UNRELATED).mapToObj(i -> texts.fresh(200 + i % 1_300)).toList();
        long groups = Groupers.ours(unrelated).stream().distinct().count();
        System.out.printf("%,d unrelated documents: %d linked by ours%n", UNRELATED, UNRELATED - groups);
    }

    /** Of two in three texts there is a noisy copy, an excerpt, or both. */
    private static Sample sample() {
        var random = new Random(5);
        var texts = new Texts(5);
        var all = new Sample(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < BASES; i++) {
            var base = texts.fresh(1_000);
            add(all, base, i);
            if (random.nextInt(3) == 0)
                add(all, texts.noisy(base, 0.05 + 0.25 * random.nextDouble()), i);
            if (random.nextInt(3) == 0)
                add(all, texts.excerpt(base, 250), i);
        }
        return all;
    }

    private static void add(Sample all, String text, int group) {
        all.texts().add(text);
        all.truth().add(group);
    }

    private interface Grouper {
        List<Integer> groups(List<String> texts);
    }

    private static void compare(String name, Sample sample, Grouper grouper) {
        var threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        Optional<List<Integer>> groups = Optional.empty();
        for (int i = 0; i < ROUNDS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            groups = Optional.of(grouper.groups(sample.texts()));
            best = Math.max(best, sample.texts().size() * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        }
        print(name, best, pairs(sample.truth(), groups.orElseThrow()));
    }

    private static void print(String name, double speed, String pairs) {
        System.out.printf(Locale.ROOT, "%-45s %,8.0f documents/s   %s%n", name, speed, pairs);
    }

    private static String pairs(List<Integer> truth, List<Integer> groups) {
        long both = pairs(
                IntStream.range(0, truth.size()).mapToObj(i -> List.of(truth.get(i), groups.get(i))).toList());
        long real = pairs(truth);
        long said = pairs(groups);
        return String.format(Locale.ROOT, "precision %.3f, recall %.3f, F1 %.3f", said == 0 ? 1 : (double) both / said,
                (double) both / real, 2.0 * both / (real + said));
    }

    private static long pairs(List<?> groups) {
        Map<Object, Long> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1L, Long::sum));
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
