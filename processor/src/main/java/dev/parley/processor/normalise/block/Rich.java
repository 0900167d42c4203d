package dev.parley.processor.normalise.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text with the inline marks that a statement finder can use. White space is collapsed but for line breaks that the author set, which
 * are {@code \n}.
 *
 * @param marks in order of their starts
 */
public record Rich(String text, List<Mark> marks) {
    /** Stands for the dash before an attribution where a reader is sure that it is one. */
    public static final String QUOTATION_DASH = "\u2015";

    /**
     * A stretch of the text, in UTF-16 units, {@code end} exclusive.
     *
     * @param target of a link its address; of a time its machine-readable value; else null
     */
    public record Mark(Kind kind, int start, int end, @Nullable String target) {
        /** What the stretch is. */
        public enum Kind {
            STRONG, EMPHASIS, LINK, CITE, TIME, CODE, NOTE
        }
    }

    public Rich {
        marks = List.copyOf(marks);
    }

    /** A stretch of it, with the marks that begin there. */
    public Rich slice(int from, int to) {
        var there = new ArrayList<Mark>();
        for (var mark : marksFrom(from)) {
            if (mark.start() >= to)
                break;
            there.add(new Mark(mark.kind(), mark.start() - from, Math.min(mark.end(), to) - from, mark.target()));
        }
        return new Rich(text.substring(from, to), there);
    }

    /** The marks that begin there or later, found in logarithmic time: a long text is looked at line by line. */
    public List<Mark> marksFrom(int start) {
        int low = 0;
        for (int high = marks.size(); low < high;) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < start)
                low = middle + 1;
            else
                high = middle;
        }
        return marks.subList(low, marks.size());
    }

    public static Rich plain(String text) {
        return new Rich(text, List.of());
    }
}
