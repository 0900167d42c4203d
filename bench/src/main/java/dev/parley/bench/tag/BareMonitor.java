package dev.parley.bench.tag;

import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;

/** What Lucene's monitor does by itself: 200 queries, half phrases, half proximities, and statements as values of one field, with highlights. */
final class BareMonitor implements AutoCloseable {
    private static final String TEXT = "text";
    private static final int QUERIES = 200;
    private static final int GAP = 1000;
    private final Analyzer analysis = new Gapped(new StandardAnalyzer());
    private final Monitor monitor;

    BareMonitor(Corpus corpus) throws IOException, ParseException {
        monitor = new Monitor(analysis, new TermFilteredPresearcher());
        var queries = new ArrayList<MonitorQuery>();
        var parser = new QueryParser(TEXT, analysis);
        for (int i : IntStream.range(0, QUERIES).toArray())
            queries.add(new MonitorQuery("query-" + i, parser.parse(corpus.query(i))));
        monitor.register(queries);
    }

    int hits(Document document) {
        var fields = new org.apache.lucene.document.Document();
        for (var text : texts(document))
            fields.add(new TextField(TEXT, text, Field.Store.NO));
        try {
            return monitor.match(fields, HighlightsMatch.MATCHER)
                    .getMatches()
                    .stream()
                    .mapToInt(HighlightsMatch::getHitCount)
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the monitor lives in memory", e);
        }
    }

    private static List<String> texts(Document document) {
        return document.statements().stream().map(Statement::text).toList();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        analysis.close();
    }

    /** With positions between the values of a field, so that no phrase reaches from one into the next. */
    private static final class Gapped extends AnalyzerWrapper {
        private final Analyzer inner;

        Gapped(Analyzer inner) {
            super(inner.getReuseStrategy());
            this.inner = inner;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return inner;
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
