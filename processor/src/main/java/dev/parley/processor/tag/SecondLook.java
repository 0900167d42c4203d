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
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries with AND or NOT on single statements: that all their words stand somewhere in the document does not mean that they stand
 * together. Looks only at statements that have some of the words, and indexes each at most once. For one document; not thread-safe.
 */
final class SecondLook {
    private final Analyzer analysis;
    private final Set<String> fields;
    private final Vocabulary vocabulary;
    private final Passages passages;
    private final Map<Integer, IndexSearcher> indexed = new HashMap<>();

    /** @param fields those that any query looks at */
    SecondLook(Analyzer analysis, Set<String> fields, Vocabulary vocabulary, Passages passages) {
        this.analysis = analysis;
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.passages = passages;
    }

    /** Where {@code query} really hits; {@code loose} is where its words stand. */
    List<Hit> hits(Query query, List<Hit> loose) throws IOException {
        Set<@Nullable Integer> statements = new LinkedHashSet<>();
        loose.forEach(hit -> statements.add(passages.at(hit.start()).statement()));
        var hits = new TreeSet<>(Hit.ORDER);
        for (var statement : statements)
            hits.addAll(Places.of(query, searcher(statement)));
        return List.copyOf(hits);
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
        for (var field : fields)
            index.addField(field, new PassageStream(analysis, field,
                    field.equals(Fields.TITLE) ? passages.title() : own, vocabulary));
        return index;
    }
}
