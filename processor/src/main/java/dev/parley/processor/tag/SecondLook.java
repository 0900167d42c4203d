package dev.parley.processor.tag;

import dev.parley.processor.tag.LanguageTagger.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/**
 * Runs queries with AND or NOT on single statements: that all their words stand somewhere in the document does not mean that they stand
 * together. Looks only at statements that have some of the words, at one after another: an index of one statement takes some 70 kB. For one
 * document; not thread-safe.
 */
final class SecondLook {
    private static final int TITLE = -1;
    private final Analyzer analysis;
    private final Set<String> fields;
    private final Vocabulary vocabulary;
    private final Passages passages;
    private final MemoryIndex index = new MemoryIndex(true);

    /** @param fields those that any query looks at */
    SecondLook(Analyzer analysis, Set<String> fields, Vocabulary vocabulary, Passages passages) {
        this.analysis = analysis;
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.passages = passages;
    }

    /**
     * A statement to look at.
     *
     * @param at where one of its hits begins
     * @param queries by their place among those that are to be confirmed
     */
    private record Doubt(int at, Set<Integer> queries) {}

    /** Those that really hit, and where; the hits of {@code loose} are where their words stand. */
    List<Found> confirmed(List<Found> loose) throws IOException {
        var hits = new ArrayList<Set<Hit>>();
        loose.forEach(_ -> hits.add(new TreeSet<>(Hit.ORDER)));
        for (var doubt : doubts(loose)) {
            var searcher = searcher(doubt.at());
            for (int i : doubt.queries())
                hits.get(i).addAll(Places.of(loose.get(i).query().exact(), searcher));
        }
        var confirmed = new ArrayList<Found>();
        for (int i = 0; i < loose.size(); i++)
            if (!hits.get(i).isEmpty())
                confirmed.add(new Found(loose.get(i).query(), List.copyOf(hits.get(i))));
        return confirmed;
    }

    private List<Doubt> doubts(List<Found> loose) {
        var byStatement = new TreeMap<Integer, Doubt>();
        for (int i = 0; i < loose.size(); i++)
            for (var hit : loose.get(i).hits()) {
                int statement = Objects.requireNonNullElse(passages.at(hit.start()).statement(), TITLE);
                byStatement.computeIfAbsent(statement, _ -> new Doubt(hit.start(), new TreeSet<>())).queries().add(i);
            }
        return List.copyOf(byStatement.values());
    }

    /** To be used before the next is asked for. */
    private IndexSearcher searcher(int at) {
        index.reset();
        for (var field : fields)
            index.addField(field, new PassageStream(analysis, field,
                    field.equals(Fields.TITLE) ? passages.title() : passages.around(at), vocabulary));
        return index.createSearcher();
    }
}
