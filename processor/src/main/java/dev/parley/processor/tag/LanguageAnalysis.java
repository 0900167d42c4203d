package dev.parley.processor.tag;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * How words of a language become terms: Unicode word boundaries (UAX #29), lower case, a light stemmer where Lucene has one, and no
 * diacritics. Light, since an aggressive one makes "general" of "generalization". Stop words stay, for the sake of phrases.
 */
final class LanguageAnalysis extends Analyzer {
    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("en", t -> new KStemFilter(new EnglishPossessiveFilter(t))),
            Map.entry("de", t -> new GermanLightStemFilter(new GermanNormalizationFilter(t))),
            Map.entry("fr", FrenchLightStemFilter::new), Map.entry("es", SpanishLightStemFilter::new),
            Map.entry("it", ItalianLightStemFilter::new), Map.entry("pt", PortugueseLightStemFilter::new),
            Map.entry("nl", t -> new SnowballFilter(t, new DutchStemmer())),
            Map.entry("sv", SwedishLightStemFilter::new), Map.entry("no", NorwegianLightStemFilter::new),
            Map.entry("nb", NorwegianLightStemFilter::new), Map.entry("nn", NorwegianLightStemFilter::new),
            Map.entry("da", t -> new SnowballFilter(t, new DanishStemmer())),
            Map.entry("fi", FinnishLightStemFilter::new), Map.entry("hu", HungarianLightStemFilter::new),
            Map.entry("ro", t -> new SnowballFilter(t, new RomanianStemmer())),
            Map.entry("ru", RussianLightStemFilter::new));
    private final UnaryOperator<TokenStream> stemmer;

    /** {@code language}: ISO 639-1; words of a language without stemmer stay as they are. */
    LanguageAnalysis(String language) {
        stemmer = STEMMERS.getOrDefault(language, t -> t);
    }

    /** Those whose words are stemmed. */
    static Set<String> languages() {
        return STEMMERS.keySet();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words,
                new Remembering(words, w -> new ASCIIFoldingFilter(stemmer.apply(new LowerCaseFilter(w)))));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
}
