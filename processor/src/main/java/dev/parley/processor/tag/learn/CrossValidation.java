package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.Tagger;
import dev.parley.processor.tag.learn.Learner.NotEnough;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How well a learner does on texts it has not seen: each part of the examples is tagged by a taxonomy learned from the others. Parts are
 * made by the texts' order in their file, every n-th to the same.
 */
public record CrossValidation(Learner learner, int folds) {
    public CrossValidation {
        if (folds < 2)
            throw new IllegalArgumentException("cross-validation needs at least 2 folds, not " + folds);
    }

    /** The tags that each text is given, by the text's id. */
    public TreeMap<String, List<String>> tags(List<LabelledText> texts) throws NotEnough {
        var given = new TreeMap<String, List<String>>();
        for (int fold = 0; fold < folds; fold++) {
            var seen = new ArrayList<LabelledText>();
            var held = new ArrayList<LabelledText>();
            for (int i = 0; i < texts.size(); i++)
                (i % folds == fold ? held : seen).add(texts.get(i));
            var tags = new TreeMap<String, String>();
            TopicIds.of(Learner.topics(seen)).forEach((tag, id) -> tags.put(id, tag));
            try (var tagger = new Tagger(learner.learn(seen))) {
                for (var text : held)
                    given.put(text.id(),
                            tagger.topics(text.document(learner.language()))
                                    .stream()
                                    .map(topic -> String.valueOf(tags.get(topic.id())))
                                    .sorted()
                                    .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("a tagger lives in memory", e);
            }
        }
        return given;
    }
}
