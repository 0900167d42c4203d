package dev.parley.processor.normalise.html;

import java.util.List;

/** The units that are the main content. */
final class Selection {
    private Selection() {}

    static List<Unit> of(Page page, Scorer scorer) {
        scorer.score(page);
        return page.units().stream().filter(unit -> unit.score > 0).toList();
    }
}
