package dev.parley.bench.tag;

import dev.parley.model.Document;
import dev.parley.processor.tag.Tagger;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.queryparser.classic.ParseException;

/**
 * Tagging with evidence on one thread, at 200 and at 2,000 topics, beside Lucene's monitor with nothing around it. Rounds take turns, so
 * that the machine's load meets all alike; the ratio to the bare monitor is what can be compared between machines.
 */
public final class TaggingBenchmark {
    private static final int DOCUMENTS = 200;
    private static final int ROUNDS = 41;
    private static final int PART = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private TaggingBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, ParseException {
        var corpus = new Corpus();
        var documents = IntStream.range(0, DOCUMENTS).mapToObj(corpus::document).toList();
        try (var few = new Tagger(corpus.taxonomy(200));
                var many = new Tagger(corpus.taxonomy(2000));
                var bare = new BareMonitor(corpus)) {
            compare(new Speed("200 topics", document -> few.topics(document).size()),
                    new Speed("2,000 topics", document -> many.topics(document).size()),
                    new Speed("key phrases", document -> few.keyPhrases(document).size()),
                    new Speed("bare monitor, 200 queries", bare::hits), documents);
        }
    }

    private static void compare(Speed few, Speed many, Speed phrases, Speed bare, List<Document> documents) {
        var all = List.of(few, bare, many, phrases);
        all.forEach(speed -> speed.warmUp(documents, WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            int from = round * PART % documents.size();
            all.forEach(speed -> speed.round(documents.subList(from, from + PART)));
        }
        all.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "200 topics to the bare monitor: %.2f; 200 topics to 2,000: %.2f%n",
                few.ratio(bare), few.ratio(many));
    }
}
