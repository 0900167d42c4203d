package dev.parley.processor.tag;

import dev.parley.processor.tag.Passages.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries with AND or NOT on single statements: that all their words stand somewhere in the document does not mean that they stand
 * together. Looks only at statements that have some of the words, and indexes each at most once. For one document; not thread-safe.
 */
final class SecondLook {
    private final Analyzer analysis;
    private final Passages passages;
    private final Map<Integer, IndexSearcher> indexed = new HashMap<>();

    SecondLook(Analyzer analysis, Passages passages) {
        this.analysis = analysis;
        this.passages = passages;
    }

    /** Where {@code query} really hits; {@code loose} is where its words stand. */
    List<Hit> hits(Query query, List<Hit> loose) throws IOException {
        Set<@Nullable Integer> statements = new LinkedHashSet<>();
        loose.forEach(hit -> statements.add(passages.at(hit.start()).statement()));
        var hits = new LinkedHashSet<Hit>();
        for (var statement : statements)
            collect(query, statement, hits);
        return hits.stream().sorted(Hit.ORDER).toList();
    }

    private void collect(Query query, @Nullable Integer statement, Set<Hit> hits) throws IOException {
        var searcher = searcher(statement);
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
        if (matches != null)
            for (var field : matches)
                collect(matches, field, hits);
    }

    private static void collect(Matches matches, String field, Set<Hit> hits) throws IOException {
        var places = matches.getMatches(field);
        while (places != null && places.next())
            hits.add(new Hit(places.startOffset(), places.endOffset()));
    }

    private IndexSearcher searcher(@Nullable Integer statement) {
        int key = Objects.requireNonNullElse(statement, -1);
        return indexed.computeIfAbsent(key, k -> index(statement).createSearcher());
    }

    private MemoryIndex index(@Nullable Integer statement) {
        var own = new ArrayList<Passage>();
        for (var passage : passages.list())
            if (Objects.equals(passage.statement(), statement))
                own.add(passage);
        var index = new MemoryIndex(true);
        index.addField(Fields.TEXT, new PassageStream(analysis, Fields.TEXT, own));
        index.addField(Fields.EXACT, new PassageStream(analysis, Fields.EXACT, own));
        index.addField(Fields.TITLE, new PassageStream(analysis, Fields.TITLE, passages.title()));
        return index;
    }
}
