package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The units that are the main content: those with a good score, but for what rules see that scores do not. */
final class Selection {
    /** Outside a column that has nearly all of an article, a unit must be this sure. */
    private static final double OUTSIDE = 1.5;
    private static final double NEARLY_ALL = 0.8;
    private static final long NOTICES = Phrase.SCRIPT.bit() | Phrase.LEGAL.bit() | Phrase.CALL.bit();
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u00AD]+");
    private static final int SHORT = 40;
    private static final int FEW = 30;
    private static final int TELLING = 12;
    private static final int MANY = 3;
    private static final int LEAD = 6;
    private static final long ELSEWHERE = Phrase.RELATED.bit() | Phrase.MORE.bit() | Phrase.NEWSLETTER.bit();
    private static final long HEADINGS = Tags.Structure.H1.bit() | Tags.Structure.H2.bit() | Tags.Structure.H3.bit()
            | Tags.Structure.H4.bit() | Tags.Structure.H5.bit() | Tags.Structure.H6.bit() | Tags.Structure.SUMMARY.bit()
            | Tags.Structure.DT.bit();

    private final Scored scored;
    private final List<Unit> units;
    private final Set<Rule> rules;
    private final Map<String, Box> seen = new HashMap<>();
    /** The score from which on a unit is kept. */
    private final double likely;

    private Selection(Scored scored, Set<Rule> rules) {
        this.scored = scored;
        this.units = scored.page().units();
        this.likely = Threshold.of(units);
        this.rules = EnumSet.copyOf(rules);
        if (!scored.article())
            this.rules.removeIf(rule -> !rule.everywhere);
    }

    static List<Unit> of(Scored scored, Set<Rule> rules) {
        return new Selection(scored, rules).kept();
    }

    private List<Unit> kept() {
        List<Unit> kept = new ArrayList<>();
        for (int i = 0; i < units.size(); i++)
            if (units.get(i).score > threshold(i) && !pruned(i))
                kept.add(units.get(i));
        return kept.isEmpty() ? rescue() : TableRows.whole(kept, units, this::isCell);
    }

    /** Whether it may stand in a table of data: a link alone leads elsewhere. */
    private boolean isCell(int i) {
        return scored.article() && units.get(i).linkDensity() < 1 && !pruned(i);
    }

    private double threshold(int i) {
        boolean outside = rules.contains(Rule.OUTSIDE) && scored.column().share() >= NEARLY_ALL
                && !scored.column().holds(i);
        return outside ? OUTSIDE : likely;
    }

    private boolean pruned(int i) {
        for (Rule rule : rules)
            if (prunes(rule, i))
                return true;
        return false;
    }

    private boolean prunes(Rule rule, int i) {
        Unit unit = units.get(i);
        return switch (rule) {
            case HIDDEN_DATA -> unit.box.hiddenData;
            case BUTTON -> within(unit, Tags.Structure.BUTTON) && !opens(unit);
            case ADVERT -> advert(unit);
            case READ_ALSO -> readAlso(unit) || announces(i) || (i > 0 && announces(i - 1));
            case BARE_LINKS -> linkOnly(i) && (linkOnly(i - 1) || linkOnly(i + 1));
            case TEASERS -> teaser(i) && teasersAround(i) >= MANY;
            case TITLE_AGAIN -> within(unit, Tags.Structure.H1)
                    && letters(scored.page().described().title()).contains(letters(unit.text()));
            case CAPTION -> within(unit, Tags.Structure.FIGCAPTION);
            case SAID_TWICE -> said(unit);
            case OUTSIDE -> false;
        };
    }

    /** Words that are styled one by one may have no space between. */
    private static String letters(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    private static boolean within(Unit unit, Tags.Structure element) {
        return (unit.box.tags & element.bit()) != 0;
    }

    private static boolean opens(Unit unit) {
        return (unit.box.tags & HEADINGS) != 0 || unit.wording.last() == '?';
    }

    private static boolean advert(Unit unit) {
        return unit.words <= 2 && (unit.wording.phrases() & Phrase.AD.bit()) != 0 && unit.wording.sentences() == 0
                && (unit.box.tags & HEADINGS) == 0 && !unit.box.tag.equals("li");
    }

    private static boolean readAlso(Unit unit) {
        return unit.words < SHORT && unit.linkDensity() > 0.5 && (unit.wording.phrases() & ELSEWHERE) != 0;
    }

    /** A line that says that other texts follow, before one of links. */
    private boolean announces(int i) {
        Unit unit = units.get(i);
        if (unit.words > LEAD || i + 1 >= units.size() || units.get(i + 1).linkDensity() <= 0.5)
            return false;
        long phrases = unit.wording.phrases();
        return (phrases & Phrase.RELATED.bit()) != 0
                || ((phrases & Phrase.MORE.bit()) != 0 && unit.wording.last() == ':');
    }

    /** One line that is a link may belong to a text; two in a row are a list of other texts. */
    private boolean linkOnly(int i) {
        if (i < 0 || i >= units.size())
            return false;
        Unit unit = units.get(i);
        boolean listed = unit.box.tag.equals("li") || Tags.heading(unit.box.tag) || within(unit, Tags.Structure.TABLE);
        return unit.words > 3 && unit.linkDensity() >= 0.95 && !listed;
    }

    /** What begins here, with a link, goes on elsewhere. */
    private boolean teaser(int i) {
        String text = units.get(i).text();
        return (text.endsWith("...") || text.endsWith("\u2026") || text.endsWith("...]") || text.endsWith("\u2026]"))
                && units.get(i).rich.marks().stream().anyMatch(m -> m.kind() == Rich.Mark.Kind.LINK && m.start() == 0);
    }

    /** How many of the same make are in a row, if they are few: a row may be as long as the page. */
    private int teasersAround(int i) {
        int make = units.get(i).make;
        int first = i;
        while (first > 0 && i - first < MANY && units.get(first - 1).make == make && teaser(first - 1))
            first--;
        int end = i + 1;
        while (end < units.size() && end - first < MANY && units.get(end).make == make && teaser(end))
            end++;
        return end - first;
    }

    /** Headings may come again, and so may what stands beside the first. */
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
