package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short lines where byline and date stand: those about the headline first, then those that their class names as such. */
final class Opening {
    private static final int BEFORE = 8;
    private static final int AFTER = 30;
    private static final int LONGEST = 14;
    private static final long OTHERS = Hint.COMMENT.bit() | Hint.RELATED.bit() | Hint.TEASER.bit();
    private static final long NAMED = Hint.DATE.bit() | Hint.BYLINE.bit();

    private Opening() {}

    static List<Rich> of(Page page, List<Unit> kept) {
        int headline = headline(page, kept);
        List<Unit> units = page.units();
        Stream<Unit> near = units.subList(Math.max(0, headline - BEFORE), Math.min(units.size(), headline + AFTER))
                .stream();
        Stream<Unit> named = units.stream().filter(unit -> ((unit.box.own | unit.inline) & NAMED) != 0 || says(unit));
        return Stream.concat(near, named)
                .filter(unit -> unit.words <= LONGEST && (around(unit.box) & OTHERS) == 0)
                .map(unit -> unit.rich)
                .distinct()
                .toList();
    }

    private static long around(Box box) {
        long hints = 0;
        Box at = box;
        for (int step = 0; step < 4 && at != null; step++, at = at.parent)
            hints |= at.own;
        return hints;
    }

    private static boolean says(Unit unit) {
        return (unit.wording.phrases() & Phrase.TIMING.bit()) != 0 && unit.wording.digits() >= 4;
    }

    /** The last first-level heading above the text, else the first line of the text. */
    private static int headline(Page page, List<Unit> kept) {
        List<Unit> units = page.units();
        int text = kept.isEmpty() ? 0 : units.indexOf(kept.getFirst());
        return IntStream.rangeClosed(0, Math.min(text + 1, units.size() - 1))
                .filter(i -> (units.get(i).box.tags & Tags.Structure.H1.bit()) != 0)
                .max()
                .orElse(text);
    }
}
