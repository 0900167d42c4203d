package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.List;

/** The short lines where byline and date stand: those about the headline first, then those that their class names as such. */
final class Opening {
    private static final int BEFORE = 8;
    private static final int AFTER = 30;
    private static final int LONGEST = 14;
    /** A line named as a date may go on with who changed it and when. */
    private static final int LONGEST_NAMED = 30;
    /** Words of a line above comments. */
    private static final int COMMENTS = 4;
    private static final int LABEL = 3;
    /** In a number of a date, on average. */
    private static final int DIGITS = 3;
    /** How many elements around a line are asked what they are for. */
    private static final int STEPS = 4;
    /** How many lines on a review may still say when it was written. */
    private static final int BESIDE = 5;
    private static final long OTHERS = Hint.COMMENT.bit() | Hint.RELATED.bit() | Hint.TEASER.bit();
    private static final long NAMED = Hint.DATE.bit() | Hint.BYLINE.bit();

    private Opening() {}

    static List<Rich> of(Page page, List<Unit> kept) {
        List<Unit> units = page.units();
        int headline = headline(units, kept);
        int first = Math.max(0, headline - BEFORE);
        int end = end(units, headline);
        List<Rich> lines = new ArrayList<>();
        for (int i = first; i < end; i++)
            if (fits(units.get(i)) && !reviewed(units, i, headline))
                lines.add(units.get(i).rich);
        for (int i = 0; i < units.size(); i++)
            if ((i < first || i >= end) && told(units, i) && fits(units.get(i)) && !reviewed(units, i, headline))
                lines.add(units.get(i).rich);
        return lines;
    }

    /** Whether it is of what readers or buyers say below the text: a review has its own headline, or stands beside it. */
    private static boolean reviewed(List<Unit> units, int i, int headline) {
        if (i <= headline + BESIDE)
            return false;
        Box at = units.get(i).box;
        for (int step = 0; step < STEPS && at != null; step++, at = at.parent)
            if ((at.own & Hint.REVIEW.bit()) != 0 && (at.firstUnit > headline || at.endUnit <= headline))
                return true;
        return false;
    }

    /** Whether it is short, and part of nothing that is about other texts. */
    private static boolean fits(Unit unit) {
        return words(unit) <= (named(unit) ? LONGEST_NAMED : LONGEST) && (around(unit.box) & OTHERS) == 0
                && (unit.box.tags & Tags.Structure.NAV.bit()) == 0;
    }

    private static boolean told(List<Unit> units, int i) {
        return named(units.get(i)) || says(units.get(i)) || labelled(units, i);
    }

    /** Where comments begin below a text, at the latest some lines on. */
    private static int end(List<Unit> units, int headline) {
        int end = Math.min(units.size(), headline + AFTER);
        boolean prose = false;
        for (int i = headline; i < end; i++) {
            Unit unit = units.get(i);
            if (prose && unit.words <= COMMENTS && (unit.wording.phrases() & Phrase.COMMENTS.bit()) != 0)
                return i;
            prose |= unit.prose();
        }
        return end;
    }

    /** Without those that the numbers of a date and a time are. */
    private static int words(Unit unit) {
        return unit.words - unit.wording.digits() / DIGITS;
    }

    private static boolean named(Unit unit) {
        return ((unit.box.own | unit.inline) & NAMED) != 0;
    }

    /** A time under "Published", with at most one line between that says so once more. */
    private static boolean labelled(List<Unit> units, int i) {
        return timed(units.get(i)) && units.subList(Math.max(0, i - 2), i)
                .stream()
                .anyMatch(unit -> unit.words <= LABEL && (unit.wording.phrases() & Phrase.TIMING.bit()) != 0);
    }

    private static boolean timed(Unit unit) {
        for (Rich.Mark mark : unit.rich.marks())
            if (mark.kind() == Rich.Mark.Kind.TIME)
                return true;
        return false;
    }

    private static long around(Box box) {
        long hints = 0;
        Box at = box;
        for (int step = 0; step < STEPS && at != null; step++, at = at.parent)
            hints |= at.own;
        return hints;
    }

    private static boolean says(Unit unit) {
        return (unit.wording.phrases() & Phrase.TIMING.bit()) != 0 && (unit.wording.digits() >= 4 || timed(unit));
    }

    /** The last first-level heading above the text, else the first line of the text. */
    private static int headline(List<Unit> units, List<Unit> kept) {
        int text = kept.isEmpty() ? 0 : units.indexOf(kept.getFirst());
        for (int i = Math.min(text + 1, units.size() - 1); i >= 0; i--)
            if ((units.get(i).box.tags & Tags.Structure.H1.bit()) != 0)
                return i;
        return text;
    }
}
