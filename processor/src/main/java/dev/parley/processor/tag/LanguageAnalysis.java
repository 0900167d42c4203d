package dev.parley.processor.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
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
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * How words of a language become terms: Unicode word boundaries (UAX #29), one spelling of each letter, lower case (which of Greek has no accents and one
 * sigma), nothing that an apostrophe joins to a word, a light stemmer where Lucene has one, and no diacritics. Light, since an aggressive one makes "general" of
 * "generalization". Stop words stay, for the sake of phrases.
 */
final class LanguageAnalysis extends Analyzer {
    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("en", KStemFilter::new),
            Map.entry("de", t -> new GermanLightStemFilter(new GermanNormalizationFilter(t))),
            Map.entry("fr", FrenchLightStemFilter::new), Map.entry("es", SpanishLightStemFilter::new),
            Map.entry("it", ItalianLightStemFilter::new), Map.entry("pt", PortugueseLightStemFilter::new),
            Map.entry("nl", t -> new SnowballFilter(t, new DutchStemmer())),
            Map.entry("sv", SwedishLightStemFilter::new), Map.entry("no", NorwegianLightStemFilter::new),
            Map.entry("da", t -> new SnowballFilter(t, new DanishStemmer())),
            Map.entry("fi", FinnishLightStemFilter::new), Map.entry("hu", HungarianLightStemFilter::new),
            Map.entry("ro", t -> new SnowballFilter(t, new RomanianStemmer())),
            Map.entry("ru", RussianLightStemFilter::new));

    /** UAX #29 takes what an apostrophe joins for one word; here what goes is the possessive's "s", or the article or pronoun before it. */
    private static final Map<String, UnaryOperator<TokenStream>> APOSTROPHES = Map.of("en",
            EnglishPossessiveFilter::new, "fr", elision("l m t qu n s j d c jusqu quoiqu lorsqu puisqu"), "it",
            elision("c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d"), "ca",
            elision("l d m n s t"));

    private final UnaryOperator<TokenStream> apostrophe;
    private final UnaryOperator<TokenStream> stemmer;

    /** {@code language}: ISO 639-1; words of a language without stemmer stay as they are. */
    LanguageAnalysis(String language) {
        apostrophe = apostrophe(language);
        stemmer = STEMMERS.getOrDefault(language, t -> t);
    }

    private static UnaryOperator<TokenStream> elision(String elided) {
        var words = new CharArraySet(List.of(elided.split(" ")), true);
        return t -> new ElisionFilter(t, words);
    }

    /** The primary subtag of a BCP 47 tag; one for both ways to write Norwegian, since texts are not told apart by them. */
    static String primary(String tag) {
        var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.equals("nb") || primary.equals("nn") ? "no" : primary;
    }

    /** Takes from each word what an apostrophe joins to it in a language. */
    static UnaryOperator<TokenStream> apostrophe(String language) {
        return APOSTROPHES.getOrDefault(language, t -> t);
    }

    /** Those whose words do not stay as they are. */
    static Set<String> languages() {
        var languages = new TreeSet<>(STEMMERS.keySet());
        languages.addAll(APOSTROPHES.keySet());
        return languages;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new Remembering(new UnspacedScripts(words), w -> new ASCIIFoldingFilter(
                stemmer.apply(apostrophe.apply(new GreekLowerCaseFilter(new Composed(w)))))));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new ASCIIFoldingFilter(new GreekLowerCaseFilter(new Composed(words)));
    }
}
