package dev.parley.processor.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Where a query matched one document. The monitor's own highlights say the same by way of maps and sets of each field. */
final class Places extends QueryMatch {
    private final List<Hit> hits;

    private Places(String query, List<Hit> hits) {
        super(query);
        this.hits = hits;
    }

    /** In the order of the text, each once; at least one. */
    List<Hit> hits() {
        return hits;
    }

    /** Runs queries on a document that is looked at once, so that nothing is worth caching. */
    static CandidateMatcher<Places> matcher(IndexSearcher searcher) {
        searcher.setQueryCache(null);
        return new Matcher(searcher);
    }

    /** Where {@code query} matches the only document of {@code searcher}; empty if it does not. */
    static List<Hit> of(Query query, IndexSearcher searcher) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
        return matches == null ? List.of() : of(matches);
    }

    private static List<Hit> of(Matches matches) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var field : matches) {
            var places = matches.getMatches(field);
            while (places != null && places.next())
                hits.add(new Hit(places.startOffset(), places.endOffset()));
        }
        return hits.size() < 2 ? hits : inOrder(hits);
    }

    private static List<Hit> inOrder(List<Hit> hits) {
        var sorted = new TreeSet<>(Hit.ORDER);
        sorted.addAll(hits);
        return List.copyOf(sorted);
    }

    private static final class Matcher extends CandidateMatcher<Places> {
        Matcher(IndexSearcher searcher) {
            super(searcher);
        }

        @Override
        public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
            var hits = of(query, searcher);
            if (!hits.isEmpty())
                addMatch(new Places(id, hits), 0);
        }

        /** Queries are registered whole, so that none matches twice. */
        @Override
        public Places resolve(Places one, Places other) {
            return one;
        }
    }
}
