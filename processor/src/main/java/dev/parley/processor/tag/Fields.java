package dev.parley.processor.tag;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Where queries can look. */
final class Fields {
    /** Title and statements; what a query looks at that says nothing else. */
    static final String TEXT = "text";

    /** The title alone. */
    static final String TITLE = "title";

    /** Title and statements letter by letter: {@code exact:RAG} is not rag, but it is in {@code RAG's}, and {@code exact:"C++"} is not C. */
    static final String EXACT = "exact";

    static final List<String> ALL = List.of(TEXT, TITLE, EXACT);

    private Fields() {}

    /** Those that queries look at. */
    static Set<String> of(List<CompiledQuery> queries) {
        var fields = new TreeSet<String>();
        queries.forEach(query -> query.exact().visit(new Collector(fields)));
        return fields;
    }

    private static final class Collector extends QueryVisitor {
        private final Set<String> fields;

        Collector(Set<String> fields) {
            this.fields = fields;
        }

        @Override
        public boolean acceptField(String field) {
            fields.add(field);
            return true;
        }

        /** What must not occur is looked for as well. */
        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }

    static Analyzer analysis(String language) {
        return new PerFieldAnalyzerWrapper(new LanguageAnalysis(language), Map.of(EXACT, new AsWritten(language)));
    }

    /** Words in their own letters, but for what an apostrophe joins to them. */
    private static final class AsWritten extends Analyzer {
        private final UnaryOperator<TokenStream> apostrophe;

        AsWritten(String language) {
            apostrophe = LanguageAnalysis.apostrophe(language);
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new SignsInNames(text);
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader text) {
            return new SignsInNames(text);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, apostrophe.apply(new Composed(new UnspacedScripts(words))));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new Composed(words);
        }
    }
}
