package dev.parley.app.search;

import dev.parley.processor.tag.Composed;
import dev.parley.processor.tag.UnspacedScripts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as they are looked for: whatever their case and accents and however these are spelt, of English without possessive and plural, and of scripts
 * without spaces each sign. Thread-safe. */
final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words,
                new EnglishMinimalStemFilter(folded(new EnglishPossessiveFilter(new UnspacedScripts(words)))));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new GreekLowerCaseFilter(new Composed(words)));
    }
}
