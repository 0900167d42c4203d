package dev.parley.processor.tag;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** Words that say nothing by themselves, by language: Lucene's lists; for English one of our own, with the words of talk. */
final class CommonWords {
    private static final List<String> ENGLISH = List.of("""
        a about actually after again all almost also always am an and another any anything are around as ask at away
        back be because been before being between bit both but by call called came can cannot come could did didn't do
        does doesn't doing don't done down each either else end even ever every everything example fact far few find
        first for from get gets getting give go goes going gone gonna good got great had has have having he her here
        him his how however i i'd i'll i'm i've if in instead interesting into is isn't it it's its itself just keep
        kind know last less let let's like little look lot lots made make makes making many may maybe me mean means
        might more most much must my need never new next no not nothing now of off oh ok okay on once one only or other
        others our out over own part people point possible pretty probably put quite rather really right said same saw
        say saying says second see seems seen she should show since so some somebody someone something sort start still
        stuff such sure take talk talking than thank thanks that that's the their them then there there's these they
        they're thing things think this those though three through time to together too took tried try trying two under
        until up us use used using very want wanted was wasn't way ways we we'll we're we've well went were what what's
        when where whether which while who whole whom whose why will with within without won't work would wouldn't yeah
        year years yes yet you you're your yours""".split("\\s+"));

    private CommonWords() {}

    /** Empty for a language without a list. */
    static Set<String> of(String language) {
        return switch (language) {
            case "en" -> Set.copyOf(ENGLISH);
            case "de" -> words(GermanAnalyzer.getDefaultStopSet());
            case "fr" -> words(FrenchAnalyzer.getDefaultStopSet());
            case "es" -> words(SpanishAnalyzer.getDefaultStopSet());
            case "it" -> words(ItalianAnalyzer.getDefaultStopSet());
            case "pt" -> words(PortugueseAnalyzer.getDefaultStopSet());
            case "nl" -> words(DutchAnalyzer.getDefaultStopSet());
            case "sv" -> words(SwedishAnalyzer.getDefaultStopSet());
            case "da" -> words(DanishAnalyzer.getDefaultStopSet());
            case "no" -> words(NorwegianAnalyzer.getDefaultStopSet());
            case "fi" -> words(FinnishAnalyzer.getDefaultStopSet());
            case "hu" -> words(HungarianAnalyzer.getDefaultStopSet());
            case "ro" -> words(RomanianAnalyzer.getDefaultStopSet());
            case "ca" -> words(CatalanAnalyzer.getDefaultStopSet());
            case "ru" -> words(RussianAnalyzer.getDefaultStopSet());
            default -> Set.of();
        };
    }

    private static Set<String> words(CharArraySet list) {
        return list.stream().map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet());
    }
}
