package dev.parley.bench.dedupe;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.definition.Matcher;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Ways to group texts: each gives a number a text, equal for texts of one group. */
final class Groupers {
    private static final int WORDS = 5;

    private Groupers() {}

    static List<Integer> ours(List<String> texts) {
        var matcher = new Matcher();
        texts.forEach(text -> matcher.add(ContentHash.of(text), Sketch.of(text)));
        return IntStream.range(0, texts.size()).map(matcher::root).boxed().toList();
    }

    /** Texts with an equal band of their signatures are one group, without a second look; shingles of five words. */
    static List<Integer> hash4j(List<String> texts, int bands, int rows) {
        var policy = SimilarityHashing.superMinHash(bands * rows, 32);
        var hasher = policy.createHasher();
        Map<Long, Integer> first = new HashMap<>();
        int[] parents = IntStream.range(0, texts.size()).toArray();
        for (int i = 0; i < parents.length; i++) {
            long[] shingles = shingles(texts.get(i));
            byte[] signature = hasher.compute(ElementHashProvider.ofValues(shingles));
            for (int band = 0; band < bands; band++) {
                long key = 31 * Hashing.komihash5_0().hashBytesToLong(signature, band * rows * 4, rows * 4) + band;
                join(parents, i, first.computeIfAbsent(key, absent(i)));
            }
        }
        return Arrays.stream(parents).map(i -> root(parents, i)).boxed().toList();
    }

    private static Function<Long, Integer> absent(int text) {
        return key -> text;
    }

    private static long[] shingles(String text) {
        var words = text.split(" ");
        return IntStream.rangeClosed(0, words.length - WORDS)
                .mapToLong(i -> Hashing.komihash5_0()
                        .hashCharsToLong(String.join(" ", Arrays.asList(words).subList(i, i + WORDS))))
                .toArray();
    }

    private static void join(int[] parents, int a, int b) {
        parents[root(parents, a)] = root(parents, b);
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at)
            at = parents[at];
        return at;
    }
}
