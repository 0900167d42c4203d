package dev.parley.processor.normalise.html;

import java.util.List;

/** What the surroundings of a unit say, once each unit has its first score. */
final class ContextSigns {
    static final Signs SIGNS = new Signs();
    private static final double[] ODDS = { -4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4 };
    private static final double[] STEPS = { 1, 2, 3, 5, 9, 20 };
    private static final double[] DENSITIES = { 0.01, 0.15, 0.35, 0.6, 0.95 };
    private static final double[] SHARES = { 0.3, 0.5, 0.7, 0.85, 0.95 };
    private static final double[] RESTS = { 1e-6, 0.02, 0.05, 0.12, 0.5, 0.98 };
    private static final double TAIL = 0.06;
    private static final double LEAD = 0.03;
    private static final long TAILS = Phrase.RELATED.bit() | Phrase.COMMENTS.bit() | Phrase.NEWSLETTER.bit()
            | Phrase.SHARE.bit() | Phrase.TAGS.bit() | Phrase.ABOUT.bit() | Phrase.LEGAL.bit();
    private static final int SHORT = 10;

    private static final int BIAS = SIGNS.family("bias", 1);
    private static final int SELF = SIGNS.number("self");
    private static final int SELF_BIN = SIGNS.family("self", ODDS.length + 1);
    private static final int BEFORE = SIGNS.family("before", ODDS.length + 1);
    private static final int BEFORE_TWO = SIGNS.family("before.two", ODDS.length + 1);
    private static final int NEXT = SIGNS.family("next", ODDS.length + 1);
    private static final int NEXT_TWO = SIGNS.family("next.two", ODDS.length + 1);
    private static final int AROUND = SIGNS.family("around", ODDS.length + 1);
    private static final int PARENT = SIGNS.family("parent", ODDS.length + 1);
    private static final int HOLDER = SIGNS.family("holder", ODDS.length + 1);
    private static final int OUTER = SIGNS.family("outer", ODDS.length + 1);
    private static final int KIN = SIGNS.family("kin", ODDS.length + 1);
    private static final int INSIDE = SIGNS.family("inside", 4);
    private static final int DEPTH = SIGNS.family("depth", 8);
    private static final int SURE_BEFORE = SIGNS.family("sure.before", STEPS.length + 2);
    private static final int SURE_AFTER = SIGNS.family("sure.after", STEPS.length + 2);
    private static final int SURE_PLACE = SIGNS.family("sure.place", 12);
    private static final int COLUMN = SIGNS.family("column", 3);
    private static final int COLUMN_SHARE_IN = SIGNS.family("column.in", SHARES.length + 1);
    private static final int COLUMN_SHARE_OUT = SIGNS.family("column.out", SHARES.length + 1);
    private static final int COLUMN_DEPTH = SIGNS.family("column.depth", 6);
    private static final int COLUMN_TAG = SIGNS.family("column.child", Tags.Structure.values());
    private static final int COLUMN_WITHIN = SIGNS.family("column.hint", Hint.values());
    private static final int COLUMN_SAYS = SIGNS.family("column.says", Phrase.values());
    private static final int COLUMN_LINKS = SIGNS.family("column.links", DENSITIES.length + 1);
    private static final int REST = SIGNS.family("rest", RESTS.length + 1);
    private static final int TAIL_SAYS = SIGNS.family("tail.says", Phrase.values());
    private static final int TAIL_LINKS = SIGNS.family("tail.links", DENSITIES.length + 1);
    private static final int TAIL_EMPHASIS = SIGNS.family("tail.emphasis", 3);
    private static final int LEAD_SAYS = SIGNS.family("lead.says", Phrase.values());
    private static final int UNDER = SIGNS.family("under", Phrase.values());
    private static final int UNDER_SCORE = SIGNS.family("under.score", ODDS.length + 1);
    private static final int AFTER = SIGNS.family("after", Phrase.values());

    private final List<Unit> units;
    private final Box body;
    private final Column column;
    private final Neighbourhood around;
    private final long[] tails;

    ContextSigns(Page page, Box body, Column column) {
        this.units = page.units();
        this.body = body;
        this.column = column;
        this.around = new Neighbourhood(units);
        this.tails = tails(units, body);
    }

    /** For each unit, what short lines in the body before it have announced: the end is near after "Related". */
    private static long[] tails(List<Unit> units, Box body) {
        long[] tails = new long[units.size()];
        long tail = 0;
        for (int i = 0; i < tails.length; i++) {
            tails[i] = tail;
            if (i > body.firstUnit && i < body.endUnit && units.get(i).words < SHORT)
                tail |= units.get(i).wording.phrases() & TAILS;
        }
        return tails;
    }

    void of(int i, Signs.Seen seen) {
        Unit unit = units.get(i);
        Box holder = unit.box.holder;
        scores(i, unit, seen);
        elements(unit, holder, seen);
        inside(i, unit, seen);
        sure(i, seen);
        heading(i, holder, seen);
        seen.bits(AFTER, tails[i]);
        column(i, unit, seen);
    }

    private void scores(int i, Unit unit, Signs.Seen seen) {
        seen.add(BIAS);
        seen.add(SELF, Math.clamp(unit.local, -6, 6));
        seen.add(SELF_BIN + odds(unit.local));
        seen.add(BEFORE + odds(around.mean(i - 1, i)));
        seen.add(BEFORE_TWO + odds(around.mean(i - 3, i - 1)));
        seen.add(NEXT + odds(around.mean(i + 1, i + 2)));
        seen.add(NEXT_TWO + odds(around.mean(i + 2, i + 4)));
        seen.add(AROUND + odds(around.mean(i - 6, i + 7)));
    }

    private static int odds(double value) {
        return Signs.bin(value, ODDS);
    }

    private void elements(Unit unit, Box holder, Signs.Seen seen) {
        seen.add(PARENT + odds(around.mean(unit.box.parent == null ? unit.box : unit.box.parent)));
        seen.add(HOLDER + odds(around.mean(holder)));
        seen.add(OUTER + odds(around.mean(unit.box.outer)));
        seen.add(KIN + odds(around.kin(unit)));
    }

    private void inside(int i, Unit unit, Signs.Seen seen) {
        if (i < body.firstUnit || i >= body.endUnit) {
            seen.add(INSIDE + (i < body.firstUnit ? 0 : 1));
            return;
        }
        seen.add(INSIDE + (body.equals(unit.box) || body.equals(unit.box.parent) ? 2 : 3));
        seen.add(DEPTH + Math.clamp(unit.box.depth - body.depth, 0, 7));
    }

    private void sure(int i, Signs.Seen seen) {
        seen.add(SURE_BEFORE + steps(around.sinceSure(i)));
        seen.add(SURE_AFTER + steps(around.untilSure(i)));
        seen.add(SURE_PLACE + around.place(i));
    }

    private static int steps(int distance) {
        return distance < 0 ? STEPS.length + 1 : Signs.bin(distance, STEPS);
    }

    private void heading(int i, Box holder, Signs.Seen seen) {
        int heading = around.heading(i);
        if (heading < 0 || heading < holder.firstUnit - 3)
            return;
        seen.bits(UNDER, units.get(heading).wording.phrases());
        seen.add(UNDER_SCORE + odds(units.get(heading).local));
    }

    private void column(int i, Unit unit, Signs.Seen seen) {
        boolean in = column.holds(i);
        seen.add(COLUMN + (in ? 0 : i < column.box().firstUnit ? 1 : 2));
        seen.add((in ? COLUMN_SHARE_IN : COLUMN_SHARE_OUT) + Signs.bin(column.share(), SHARES));
        if (!in)
            return;
        seen.add(COLUMN_DEPTH + Math.clamp(unit.box.depth - column.box().depth, 0, 5));
        path(unit.box, seen);
        ends(i, unit, seen);
        seen.bits(COLUMN_SAYS, unit.wording.phrases());
        seen.add(COLUMN_LINKS + Signs.bin(unit.linkDensity(), DENSITIES));
    }

    /** What stands between the unit and the column. */
    private void path(Box from, Signs.Seen seen) {
        Box child = from;
        long hints = 0;
        while (child.depth > column.box().depth + 1 && child.parent != null) {
            hints |= child.own;
            child = child.parent;
        }
        hints |= child.equals(column.box()) ? 0 : child.own;
        seen.bits(COLUMN_TAG, child.structure);
        seen.bits(COLUMN_WITHIN, hints);
    }

    private void ends(int i, Unit unit, Signs.Seen seen) {
        double rest = column.rest(i);
        seen.add(REST + Signs.bin(rest, RESTS));
        if (rest < TAIL) {
            seen.bits(TAIL_SAYS, unit.wording.phrases());
            seen.add(TAIL_LINKS + Signs.bin(unit.linkDensity(), DENSITIES));
            seen.add(TAIL_EMPHASIS + Signs.bin(unit.emphasis(), 0.1, 0.8));
        }
        if (column.done(i) < LEAD)
            seen.bits(LEAD_SAYS, unit.wording.phrases());
    }
}
