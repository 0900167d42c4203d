package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.TagRule;
import dev.parley.processor.tag.Topic;
import dev.parley.processor.tag.Wording;
import dev.parley.processor.tag.Wording.Word;
import java.util.List;
import java.util.Locale;

/**
 * A topic's name is itself a hint: who writes of hardware wallets says so.
 *
 * @param text its words with a blank between them; empty where it is made of signs
 */
record TopicName(String label, String text, List<String> stems) {
    static TopicName of(String tag, Wording wording) {
        var text = tag.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return new TopicName(Topic.isId(tag) ? text : tag, text, wording.words(text).stream().map(Word::stem).toList());
    }

    /** Damped counts of the name in the text, of the name in the title, and of its words in the title. */
    double[] hints(WordLists text) {
        if (stems.isEmpty())
            return new double[]{ 0, 0, 0 };
        int inTitle = 0;
        for (var stem : stems)
            inTitle += text.titleHas(List.of(stem)) ? 1 : 0;
        int named = text.occurrences(stems);
        return new double[]{ named == 0 ? 0 : TagRule.damped(1, named), text.titleHas(stems) ? 1 : 0, inTitle };
    }
}
