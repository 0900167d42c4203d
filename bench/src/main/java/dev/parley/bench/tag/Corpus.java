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
    private final Random random = new Random(20261120);
    private final double[] ranks = ranks();

    /** Of 1,000 words in 25 statements. */
    Document document(int number) {
        var statements = IntStream.range(0, STATEMENTS)
                .mapToObj(s -> Statement.turn("Somebody", null,
                        IntStream.range(0, WORDS).mapToObj(w -> word()).collect(Collectors.joining(" "))))
                .toList();
        var text = statements.stream().map(Statement::text).collect(Collectors.joining("\n"));
        var locator = new Locator("folder:bench/" + number);
        return new Document(Document.SCHEMA, DocumentId.of(locator), locator, Form.TRANSCRIPT, null, "en",
                Published.UNKNOWN, null, null, List.of(), List.of(), List.of(), statements, text, STATEMENTS * WORDS,
                ContentHash.of(text), 1, new Provenance("bench", Instant.EPOCH, "text/plain", Map.of()));
    }

    /** Topics of a word, a phrase and a proximity each. */
    Taxonomy taxonomy(int size) {
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < size; i++)
            topics.add(new Topic("topic-" + i, "Topic " + i, null, null, 0, List.of(new TopicQuery(rare(), 1, null),
                    new TopicQuery(phrase(), 1, null), new TopicQuery(phrase() + "~5", 1, null))));
        return new Taxonomy("bench", "en", TagRule.DEFAULT, topics);
    }

    /** Two words, of which one is rare. */
    String phrase() {
        return "\"" + word() + " " + rare() + "\"";
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
