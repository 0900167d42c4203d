package dev.parley.processor.tag;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Where queries can look. */
final class Fields {
    /** Title and statements; what a query looks at that says nothing else. */
    static final String TEXT = "text";

    /** The title alone. */
    static final String TITLE = "title";

    /** Title and statements letter by letter: {@code exact:RAG} is not rag. */
    static final String EXACT = "exact";

    static final List<String> ALL = List.of(TEXT, TITLE, EXACT);

    private Fields() {}

    static Analyzer analysis(String language) {
        return new PerFieldAnalyzerWrapper(new LanguageAnalysis(language), Map.of(EXACT, new AsWritten()));
    }

    /** Words untouched. */
    private static final class AsWritten extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return words;
        }
    }
}
