package dev.parley.bench.tag;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Statement;
import dev.parley.processor.tag.TagRule;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.Topic;
import dev.parley.processor.tag.TopicQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made texts and topics: words of letters, as frequent as in natural text (Zipf, Mandelbrot). The same each time. Not thread-safe. */
final class Corpus {
    private static final int STATEMENTS = 25;
    private static final int WORDS = 40;
    private static final int VOCABULARY = 20_000;
    private static final List<String> SYLLABLES = List.of("ta", "re", "mon", "li", "ka", "ser", "do", "ving", "pla",
            "ters", "ne", "ho", "gra", "ti", "bes", "un", "fo", "led", "ma", "ny");
    private static final int TOPICS = 2000;
    private static final int SPOKEN_OF = 200;
    private final Random random = new Random(20261120);
    private final double[] ranks = ranks();
    private final List<String> phrases = IntStream.range(0, 2 * TOPICS).mapToObj(i -> word() + " " + rare()).toList();

    /** Of 1,000 words in 25 statements, of which ten hold a phrase of one of the first 200 topics. */
    Document document(int number) {
        var statements = IntStream.range(0, STATEMENTS)
                .mapToObj(s -> Statement.turn("Somebody", null, text(s % 5 < 2)))
                .toList();
        var text = statements.stream().map(Statement::text).collect(Collectors.joining("\n"));
        var locator = new Locator("folder:bench/" + number);
        return new Document(Document.SCHEMA, DocumentId.of(locator), locator, Form.TRANSCRIPT, null, "en",
                Published.UNKNOWN, null, null, List.of(), List.of(), List.of(), statements, text, STATEMENTS * WORDS,
                ContentHash.of(text), 1, new Provenance("bench", Instant.EPOCH, "text/plain", Map.of()));
    }

    private String text(boolean aboutSomething) {
        var words = IntStream.range(0, WORDS - 2).mapToObj(w -> word()).collect(Collectors.joining(" "));
        return words + " " + (aboutSomething ? phrases.get(random.nextInt(2 * SPOKEN_OF)) : word() + " " + word());
    }

    /** Topics of a phrase and a proximity each; at most 2,000. */
    Taxonomy taxonomy(int size) {
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < size; i++)
            topics.add(new Topic("topic-" + i, "Topic " + i, null, null, 0,
                    List.of(new TopicQuery(query(2 * i), 1, null), new TopicQuery(query(2 * i + 1), 1, null))));
        return new Taxonomy("bench", "en", TagRule.DEFAULT, topics);
    }

    /** A phrase for even numbers, words that are near each other for odd ones. */
    String query(int number) {
        return "\"" + phrases.get(number) + "\"" + (number % 2 == 0 ? "" : "~5");
    }

    /** A word that says something: not among the hundred commonest, and not so rare that it never occurs. */
    private String rare() {
        return spelt(100 + random.nextInt(5000));
    }

    private String word() {
        int rank = Arrays.binarySearch(ranks, random.nextDouble());
        return spelt(rank < 0 ? -rank - 1 : rank);
    }

    private static String spelt(int rank) {
        var word = new StringBuilder();
        for (int rest = rank + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size())
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        return word.toString();
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
