package dev.parley.processor.tag;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All queries for documents of one language, in a Lucene monitor that knows from a document's terms which of them can match. Thread-safe. */
final class LanguageTagger implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LanguageTagger.class);
    private final Analyzer analysis;
    private final Wording wording;
    private final List<CompiledQuery> queries;
    private final Set<String> fields;
    private final Vocabulary vocabulary;
    private final Monitor monitor;

    LanguageTagger(Taxonomy taxonomy, String language) {
        analysis = Fields.analysis(language);
        wording = new Wording(language, analysis);
        queries = QueryCompiler.compile(taxonomy, language, analysis);
        fields = Fields.of(queries);
        vocabulary = Vocabulary.of(queries);
        try {
            monitor = new Monitor(analysis, new TermFilteredPresearcher(), neverPurged());
            monitor.register(queries.stream().map(q -> new MonitorQuery(q.id(), q.loose())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the monitor lives in memory", e);
        }
    }

    /** Queries never change within a taxonomy, so nothing is ever to be purged. */
    private static MonitorConfiguration neverPurged() {
        return new MonitorConfiguration().setPurgeFrequency(365, TimeUnit.DAYS);
    }

    /** Until this is closed. */
    Wording wording() {
        return wording;
    }

    /** A query and where it hit, in the order of the text; at least once. */
    record Found(CompiledQuery query, List<Hit> hits) {}

    /** In the order of the queries, so that sums come out the same each time. */
    List<Found> match(Passages passages) {
        try {
            var found = new ArrayList<Found>();
            var loose = new ArrayList<Found>();
            for (var match : matches(passages).getMatches()) {
                var query = queries.get(Integer.parseInt(match.getQueryId()));
                (query.secondLook() ? loose : found).add(new Found(query, match.hits()));
            }
            found.addAll(new SecondLook(analysis, fields, vocabulary, passages).confirmed(loose));
            found.sort(Comparator.comparingInt(f -> f.query().number()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the monitor lives in memory", e);
        }
    }

    /** The monitor keeps what goes wrong with a query to itself; the others go on. */
    private MatchingQueries<Places> matches(Passages passages) throws IOException {
        var matches = monitor.match(document(passages), Places::matcher);
        matches.getErrors()
                .forEach((query, error) -> LOG.error("the query {} can't be run",
                        queries.get(Integer.parseInt(query)).exact(), error));
        return matches;
    }

    /** Only with the fields that some query looks at: each is analysed and indexed. */
    private Document document(Passages passages) {
        var document = new Document();
        for (var field : fields)
            document.add(new TextField(field, new PassageStream(analysis, field, passages.in(field), vocabulary)));
        return document;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        analysis.close();
    }
}
