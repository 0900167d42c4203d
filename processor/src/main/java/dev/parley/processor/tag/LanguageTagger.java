package dev.parley.processor.tag;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** All queries for documents of one language, in a Lucene monitor that knows from a document's terms which of them can match. Thread-safe. */
final class LanguageTagger implements Closeable {
    private final Analyzer analysis;
    private final List<CompiledQuery> queries;
    private final Monitor monitor;

    LanguageTagger(Taxonomy taxonomy, String language) {
        analysis = Fields.analysis(language);
        queries = QueryCompiler.compile(taxonomy, language, analysis);
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

    /** A query and where it hit, in the order of the text; at least once. */
    record Found(CompiledQuery query, List<Hit> hits) {}

    /** In the order of the queries, so that sums come out the same each time. */
    List<Found> match(Passages passages) {
        try {
            var secondLook = new SecondLook(analysis, passages);
            var found = new ArrayList<Found>();
            for (var match : monitor.match(document(passages), HighlightsMatch.MATCHER).getMatches())
                add(found, queries.get(Integer.parseInt(match.getQueryId())), hits(match), secondLook);
            found.sort(Comparator.comparingInt(f -> f.query().number()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the monitor lives in memory", e);
        }
    }

    private static void add(List<Found> found, CompiledQuery query, List<Hit> loose, SecondLook secondLook)
            throws IOException {
        var hits = query.secondLook() ? secondLook.hits(query.exact(), loose) : loose;
        if (!hits.isEmpty())
            found.add(new Found(query, hits));
    }

    private Document document(Passages passages) {
        var document = new Document();
        document.add(new TextField(Fields.TEXT, new PassageStream(analysis, Fields.TEXT, passages.list())));
        document.add(new TextField(Fields.EXACT, new PassageStream(analysis, Fields.EXACT, passages.list())));
        document.add(new TextField(Fields.TITLE, new PassageStream(analysis, Fields.TITLE, passages.title())));
        return document;
    }

    private static List<Hit> hits(HighlightsMatch match) {
        return match.getHits()
                .values()
                .stream()
                .flatMap(field -> field.stream())
                .map(h -> new Hit(h.startOffset(), h.endOffset()))
                .distinct()
                .sorted(Hit.ORDER)
                .toList();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        analysis.close();
    }
}
