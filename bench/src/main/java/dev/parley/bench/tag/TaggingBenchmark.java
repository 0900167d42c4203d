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
import dev.parley.processor.tag.Tagger;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.Topic;
import dev.parley.processor.tag.TopicQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tagging with evidence on one thread: documents of 1,000 words in 25 statements, words distributed as in natural text (Zipf), topics of
 * three queries each (a word, a phrase, a proximity). Prints documents a second of processor time for 200 and for 2,000 topics, and their ratio.
 */
public final class TaggingBenchmark {
    private static final int DOCUMENTS = 400;
    private static final int STATEMENTS = 25;
    private static final int WORDS = 40;
    private static final int VOCABULARY = 20_000;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private final Random random = new Random(20261120);
    private final double[] ranks = ranks();

    private TaggingBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        var benchmark = new TaggingBenchmark();
        var documents = IntStream.range(0, DOCUMENTS).mapToObj(benchmark::document).toList();
        double few = benchmark.measure(200, documents);
        double many = benchmark.measure(2000, documents);
        System.out.printf("ratio of 200 to 2,000 topics: %.2f%n", few / many);
    }

    private double measure(int topics, List<Document> documents) throws IOException {
        try (var tagger = new Tagger(taxonomy(topics))) {
            var end = Instant.now().plus(WARM_UP);
            while (Instant.now().isBefore(end))
                round(tagger, documents);
            var speeds = IntStream.range(0, ROUNDS).mapToDouble(i -> round(tagger, documents)).sorted().toArray();
            double median = speeds[ROUNDS / 2];
            System.out.printf(
                    "%d topics: median %.0f documents a second of processor time, %d rounds (%.0f to %.0f), %.1f tags a document%n",
                    topics, median, ROUNDS, speeds[0], speeds[ROUNDS - 1], tags(tagger, documents));
            return median;
        }
    }

    /** By the processor time of this thread, so that other work on the machine does not count. */
    private static double round(Tagger tagger, List<Document> documents) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (var document : documents)
            tagger.topics(document);
        return documents.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }

    private static double tags(Tagger tagger, List<Document> documents) {
        return documents.stream().mapToInt(d -> tagger.topics(d).size()).average().orElse(0);
    }

    private Taxonomy taxonomy(int size) {
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < size; i++)
            topics.add(new Topic("topic-" + i, "Topic " + i, null, null, 0,
                    List.of(new TopicQuery(rare(), 1, null),
                            new TopicQuery("\"" + word() + " " + rare() + "\"", 1, null),
                            new TopicQuery("\"" + rare() + " " + word() + "\"~5", 1, null))));
        return new Taxonomy("bench", "en", TagRule.DEFAULT, topics);
    }

    /** A word that says something: not among the hundred commonest, and not so rare that it never occurs. */
    private String rare() {
        return "word" + (100 + random.nextInt(5000));
    }

    private Document document(int number) {
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

    private String word() {
        int rank = Arrays.binarySearch(ranks, random.nextDouble());
        return "word" + (rank < 0 ? -rank - 1 : rank);
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
