package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Rich;
import java.util.List;

/** How a transcriber labels. */
final class Habits {
    /** So many labels show a habit. */
    private static final int FEWEST = 6;

    private Habits() {}

    /**
     * Whether labels stand only where the voice changes, rather than before each paragraph. Where such a label follows one of its kind,
     * somebody whose label was forgotten spoke in between.
     */
    static boolean labelsMarkChanges(List<Rich> texts, Labels labels) {
        int all = 0;
        int again = 0;
        String before = "";
        for (var text : texts)
            for (int at : Labels.lineStarts(text.text())) {
                var label = labels.at(text, at, false);
                if (label == null)
                    continue;
                all++;
                again += label.name().equals(before) ? 1 : 0;
                before = label.name();
            }
        return all >= FEWEST && again * 5 <= all;
    }
}
