package dev.parley.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Interviews that nobody gave, text of about 6 kB each: two of 400 people in twelve turns, a date, words as frequent as in natural text
 * (Zipf), among them some that topics ask for. The same each time.
 */
public final class Talks {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int VOCABULARY = 30_000;
    private static final int TURNS = 12;
    private static final int WORDS = 70;
    private static final List<String> SYLLABLES = List.of("ka", "lo", "mi", "ren", "tas", "ul", "vor", "esh", "pin",
            "dra", "gol", "she", "an", "it", "ber", "no");
    private static final List<String> COMMON = List.of("the", "of", "and", "a", "to", "in", "that", "is", "it", "we",
            "you", "I", "for", "on", "with", "as", "are", "be", "this", "have", "what", "not", "they", "but", "so");
    private static final List<String> SPOKEN_OF = List.of("reasoning", "transformer architecture", "world models",
            "coding agents", "reinforcement learning", "scaling laws", "test-time compute", "robotics", "alignment",
            "open source models", "pretraining", "synthetic data", "evaluation", "interpretability");
    private final double[] ranks = ranks();
    private final List<String> vocabulary = vocabulary();

    /** Text files named {@code talks/00000.txt} and so on, a minute apart. */
    public Stream<RawDocument> raw(int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            var locator = Locator.ofFile("talks", "%05d.txt".formatted(i));
            return new RawDocument(locator, "talks", START.plusSeconds(60L * i), "text/plain", text(i).getBytes(UTF_8),
                    Hints.NONE);
        });
    }

    private String text(int number) {
        var random = new Random(number);
        var host = person(random.nextInt(40));
        var guest = person(40 + random.nextInt(360));
        var text = new StringBuilder(host + " and " + guest + " on " + phrase(random) + "\n");
        text.append("Date: 2026-%02d-%02d%n%n".formatted(1 + random.nextInt(10), 1 + random.nextInt(28)));
        for (int turn = 0; turn < TURNS; turn++)
            text.append(turn % 2 == 0 ? host : guest).append(": ").append(sentences(random)).append("\n\n");
        return text.toString();
    }

    private String sentences(Random random) {
        var text = new StringBuilder();
        for (int word = 0; word < WORDS; word++)
            text.append(random.nextInt(60) == 0 ? SPOKEN_OF.get(random.nextInt(SPOKEN_OF.size())) : word(random))
                    .append(word % 14 == 13 ? ". " : " ");
        return text.append("Right?").toString();
    }

    private String phrase(Random random) {
        return word(random) + " " + SPOKEN_OF.get(random.nextInt(SPOKEN_OF.size()));
    }

    private String person(int number) {
        return name(number * 7 + 5) + " " + name(number * 13 + 11);
    }

    private String name(int number) {
        var word = vocabulary.get(COMMON.size() + number);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word(Random random) {
        int rank = Arrays.binarySearch(ranks, random.nextDouble());
        return vocabulary.get(rank < 0 ? -rank - 1 : rank);
    }

    private static List<String> vocabulary() {
        var random = new Random(7);
        var words = Stream.generate(() -> random.ints(2 + random.nextInt(3), 0, SYLLABLES.size())
                .mapToObj(SYLLABLES::get)
                .reduce("", String::concat)).distinct();
        return Stream.concat(COMMON.stream(), words).limit(VOCABULARY).toList();
    }

    /** The share of all words that the commonest n words have, by n. */
    private static double[] ranks() {
        var shares = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 2.7);
            shares[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++)
            shares[i] /= sum;
        return shares;
    }
}
