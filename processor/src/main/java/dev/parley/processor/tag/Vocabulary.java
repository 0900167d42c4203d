package dev.parley.processor.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The terms that queries look at, by field: a document's other terms need be neither kept nor sorted. Immutable. */
final class Vocabulary {
    /** Terms of a field, and beginnings of terms. */
    private record OfField(CharArraySet terms, CharArraySet beginnings) {
        OfField() {
            this(new CharArraySet(64, false), new CharArraySet(8, false));
        }

        boolean has(CharTermAttribute term) {
            if (terms.contains(term.buffer(), 0, term.length()))
                return true;
            for (int length = 1; !beginnings.isEmpty() && length <= term.length(); length++)
                if (beginnings.contains(term.buffer(), 0, length))
                    return true;
            return false;
        }
    }

    private final Map<String, OfField> fields = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary of(List<CompiledQuery> queries) {
        var vocabulary = new Vocabulary();
        queries.forEach(query -> query.exact().visit(vocabulary.new Collector()));
        return vocabulary;
    }

    /** Whether some query looks at the term in the field. */
    boolean has(String field, CharTermAttribute term) {
        var known = fields.get(field);
        return known != null && known.has(term);
    }

    private OfField field(String name) {
        return fields.computeIfAbsent(name, _ -> new OfField());
    }

    private final class Collector extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (var term : terms)
                field(term.field()).terms().add(term.text());
        }

        /** Of these the language of queries has beginnings only. */
        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            if (!(query instanceof PrefixQuery prefix))
                throw new IllegalArgumentException(query + " is no query of the language");
            field(field).beginnings().add(prefix.getPrefix().text());
        }

        /** What must not occur is looked for as well. */
        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }
}
