package dev.parley.processor.normalise.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units that are the main content: those with a good score, but for what rules see that scores do not. */
final class Selection {
    /** Outside a column that has nearly all of an article, a unit must be this sure. */
    private static final double OUTSIDE = 1.5;
    private static final double NEARLY_ALL = 0.8;
    private static final long NOTICES = Phrase.SCRIPT.bit() | Phrase.LEGAL.bit() | Phrase.CALL.bit();
    private static final int SHORT = 40;
    private static final int FEW = 30;
    private static final int TELLING = 12;
    private static final long ELSEWHERE = Phrase.RELATED.bit() | Phrase.MORE.bit() | Phrase.NEWSLETTER.bit();

    private final Scored scored;
    private final List<Unit> units;
    private final Map<String, Box> seen = new HashMap<>();

    private Selection(Scored scored) {
        this.scored = scored;
        this.units = scored.page().units();
    }

    static List<Unit> of(Page page, Scorer scorer) {
        return page.units().isEmpty() ? List.of() : new Selection(scorer.score(page)).kept();
    }

    private List<Unit> kept() {
        List<Unit> kept = new ArrayList<>();
        for (int i = 0; i < units.size(); i++)
            if (units.get(i).score > threshold(i) && !(scored.article() && pruned(i)))
                kept.add(units.get(i));
        return kept.isEmpty() ? rescue() : kept;
    }

    private double threshold(int i) {
        boolean outside = scored.article() && scored.column().share() >= NEARLY_ALL && !scored.column().holds(i);
        return outside ? OUTSIDE : 0;
    }

    private boolean pruned(int i) {
        Unit unit = units.get(i);
        return readAlso(unit) || (linkOnly(i) && (linkOnly(i - 1) || linkOnly(i + 1))) || headline(unit)
                || caption(unit) || said(unit);
    }

    /** The title is told apart from the text; on the page it stands above it once more. */
    private boolean headline(Unit unit) {
        return (unit.box.tags & Tags.Structure.H1.bit()) != 0 && scored.page().document().title().contains(unit.text());
    }

    private static boolean caption(Unit unit) {
        return (unit.box.tags & Tags.Structure.FIGCAPTION.bit()) != 0;
    }

    private static boolean readAlso(Unit unit) {
        return unit.words < SHORT && unit.linkDensity() > 0.5 && (unit.wording.phrases() & ELSEWHERE) != 0;
    }

    /** One line that is a link may belong to a text; two in a row are a list of other texts. */
    private boolean linkOnly(int i) {
        if (i < 0 || i >= units.size())
            return false;
        Unit unit = units.get(i);
        boolean listed = unit.box.tag.equals("li") || Tags.heading(unit.box.tag)
                || (unit.box.tags & Tags.Structure.TABLE.bit()) != 0;
        return unit.words > 3 && unit.linkDensity() >= 0.95 && !listed;
    }

    /** The same words in another place of the page: a pulled quote, a second copy for small screens. Headings may come again. */
    private boolean said(Unit unit) {
        if (unit.words < TELLING)
            return false;
        Box place = unit.box.parent == null ? unit.box : unit.box.parent;
        Box first = seen.putIfAbsent(unit.text(), place);
        return first != null && !first.equals(place);
    }

    /** A page of a few lines has too little for scores to go by: its sentences are its text. A long page without content has none. */
    private List<Unit> rescue() {
        return units.size() > FEW ? List.of() : units.stream().filter(Selection::speaks).toList();
    }

    private static boolean speaks(Unit unit) {
        return unit.prose() && (unit.wording.phrases() & NOTICES) == 0;
    }
}
