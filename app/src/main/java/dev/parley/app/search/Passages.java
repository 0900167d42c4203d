package dev.parley.app.search;

import dev.parley.app.search.Found.Part;
import dev.parley.app.search.Found.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** The passages of texts in which a query's words are. As data and not as markup, so that nothing has to be escaped. */
final class Passages extends UnifiedHighlighter {
    private static final int MOST = 2;
    private static final int LONGEST = 400;

    private Passages(Builder builder) {
        super(builder);
    }

    /** For each document of a query, in their order. */
    static List<List<Passage>> of(IndexSearcher searcher, Analyzer analyzer, Query query, int[] documents)
            throws IOException {
        var builder = UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new AsData())
                .withMaxNoHighlightPassages(0)
                .withMaxLength(Integer.MAX_VALUE - 1);
        var found = new Passages(builder)
                .highlightFieldsAsObjects(new String[]{ Fields.TEXT }, query, documents, new int[]{ MOST })
                .get(Fields.TEXT);
        return found == null ? List.of() : Arrays.stream(found).map(Passages::typed).toList();
    }

    private static List<Passage> typed(Object passages) {
        return passages instanceof List<?> list ? list.stream().map(Passage.class::cast).toList() : List.of();
    }

    private static final class AsData extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            return Arrays.stream(passages).map(passage -> passage(passage, content)).toList();
        }

        private static Passage passage(org.apache.lucene.search.uhighlight.Passage found, String content) {
            var parts = new ArrayList<Part>();
            int end = Math.min(found.getEndOffset(), found.getStartOffset() + LONGEST);
            int at = found.getStartOffset();
            for (int i = 0; i < found.getNumMatches(); i++) {
                int from = Math.max(at, found.getMatchStarts()[i]);
                int to = Math.min(end, found.getMatchEnds()[i]);
                if (from >= to)
                    continue;
                add(parts, content.substring(at, from), false);
                add(parts, content.substring(from, to), true);
                at = to;
            }
            add(parts, content.substring(at, Math.max(at, end)), false);
            return new Passage(parts);
        }

        private static void add(List<Part> parts, String text, boolean matched) {
            if (!text.isEmpty())
                parts.add(new Part(text, matched));
        }
    }
}
