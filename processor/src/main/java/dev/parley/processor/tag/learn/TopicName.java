package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.TagRule;
import dev.parley.processor.tag.Wording;
import dev.parley.processor.tag.Wording.Word;
import java.util.List;

/** A topic's name is itself a hint: who writes of hardware wallets says so. */
record TopicName(String text, List<String> stems) {
    static TopicName of(String topic, Wording wording) {
        var text = topic.replace('-', ' ');
        return new TopicName(text, wording.words(text).stream().map(Word::stem).toList());
    }

    /** Damped counts of the name in the text, of the name in the title, and of its words in the title. */
    double[] hints(WordLists text) {
        int inTitle = 0;
        for (var stem : stems)
            inTitle += text.titleHas(List.of(stem)) ? 1 : 0;
        int named = text.occurrences(stems);
        return new double[]{ named == 0 ? 0 : TagRule.damped(1, named), text.titleHas(stems) ? 1 : 0, inTitle };
    }
}
