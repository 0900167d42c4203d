package dev.parley.bench.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generated texts: words distributed as in natural text (Zipf), of which the commonest are English and the others made of syllables. */
final class Texts {
    private static final int VOCABULARY = 50_000;
    private static final List<String> COMMON = List
            .of("the of and to a in is it you that he was for on are with as i his they be at one have this ".concat(
                    "from or had by not but what some we can out other were all there when up use your how said an each she")
                    .split(" "));
    private static final List<String> SYLLABLES = List.of("ba", "con", "de", "er", "fi", "gra", "ho", "in", "ja", "ke",
            "lo", "men", "na", "or", "per", "qui", "ra", "sti", "ter", "un", "vo", "wen", "xi", "yo", "za", "tion");

    private static final double[] SHARES = shares();
    private static final String[] WORDS = IntStream.range(0, VOCABULARY).mapToObj(Texts::word).toArray(String[]::new);

    private final Random random;

    Texts(long seed) {
        random = new Random(seed);
    }

    /** A text of its own. */
    String fresh(int words) {
        var text = new StringBuilder(words * 6);
        for (int i = 0; i < words; i++)
            text.append(i == 0 ? "" : " ").append(word());
        return text.toString();
    }

    /** The same with some of its words replaced by others, as a recogniser would. */
    String noisy(String text, double rate) {
        return Arrays.stream(text.split(" "))
                .map(word -> random.nextDouble() < rate ? word() : word)
                .collect(Collectors.joining(" "));
    }

    /** A run of so many of its words. */
    String excerpt(String text, int words) {
        var all = List.of(text.split(" "));
        int from = random.nextInt(all.size() - words);
        return String.join(" ", all.subList(from, from + words));
    }

    private String word() {
        int rank = Arrays.binarySearch(SHARES, random.nextDouble());
        return WORDS[Math.min(VOCABULARY - 1, rank < 0 ? -rank - 1 : rank)];
    }

    private static String word(int rank) {
        if (rank < COMMON.size())
            return COMMON.get(rank);
        var syllables = new ArrayList<String>();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.size())
            syllables.add(SYLLABLES.get(rest % SYLLABLES.size()));
        return String.join("", syllables);
    }

    /** The share of all words that the commonest n have, by n. */
    private static double[] shares() {
        var shares = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++)
            shares[i] = sum += 1 / (i + 2.7);
        for (int i = 0; i < VOCABULARY; i++)
            shares[i] /= sum;
        return shares;
    }
}
