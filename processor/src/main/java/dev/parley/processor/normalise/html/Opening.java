package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import java.util.List;

/** The lines about the headline and above the text, where byline and date stand. */
final class Opening {
    private static final int BEFORE = 6;
    private static final int AFTER = 14;
    private static final long OTHERS = Hint.COMMENT.bit() | Hint.RELATED.bit() | Hint.SIDEBAR.bit() | Hint.NAV.bit()
            | Hint.FOOTER.bit();

    private Opening() {}

    static List<Rich> of(Page page) {
        int headline = headline(page);
        return page.units()
                .subList(Math.max(0, headline - BEFORE), Math.min(page.units().size(), headline + AFTER))
                .stream()
                .filter(unit -> (unit.box.around & OTHERS) == 0 && unit.words < 40)
                .map(unit -> unit.rich)
                .toList();
    }

    private static int headline(Page page) {
        for (int i = 0; i < page.units().size(); i++)
            if ((page.units().get(i).box.tags & Tags.Structure.H1.bit()) != 0)
                return i;
        return 0;
    }
}
