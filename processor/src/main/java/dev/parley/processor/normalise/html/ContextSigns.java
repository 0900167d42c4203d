package dev.parley.processor.normalise.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the surroundings of a unit say, once each unit has its first score. */
final class ContextSigns {
    static final Signs SIGNS = new Signs();
    private static final double[] ODDS = { -4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4 };
    private static final double[] STEPS = { 1, 2, 3, 5, 9, 20 };
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
    private static final int HEADING_OVER = SIGNS.family("under", Phrase.values());
    private static final int HEADING_SCORE = SIGNS.family("under.score", ODDS.length + 1);
    private static final int TAIL = SIGNS.family("after", Phrase.values());
    private static final double SURE = 1.5;
    private static final long TAILS = Phrase.RELATED.bit() | Phrase.COMMENTS.bit() | Phrase.NEWSLETTER.bit()
            | Phrase.SHARE.bit() | Phrase.TAGS.bit() | Phrase.ABOUT.bit() | Phrase.LEGAL.bit();

    /** Mean first score, by words. */
    private static final class Mean {
        double sum;
        double weight;

        void add(Unit unit) {
            double share = Math.sqrt(unit.words + 1.0);
            sum += Math.clamp(unit.local, -5, 5) * share;
            weight += share;
        }

        double value() {
            return weight == 0 ? 0 : sum / weight;
        }
    }

    private final List<Unit> units;
    private final Map<Integer, Mean> kin = new HashMap<>();
    private final double[] sums;
    private final double[] weights;
    private final Box body;
    private final int[] sureBefore;
    private final int[] sureAfter;
    private final int firstSure;
    private final int lastSure;
    private final int[] heading;
    private final long[] tails;

    ContextSigns(Page page, Box body) {
        this.units = page.units();
        this.body = body;
        int n = units.size();
        sums = new double[n + 1];
        weights = new double[n + 1];
        sureBefore = new int[n];
        sureAfter = new int[n];
        heading = new int[n];
        tails = new long[n];
        int sure = -1;
        int above = -1;
        long tail = 0;
        for (int i = 0; i < n; i++) {
            Unit unit = units.get(i);
            double share = Math.sqrt(unit.words + 1.0);
            sums[i + 1] = sums[i] + Math.clamp(unit.local, -5, 5) * share;
            weights[i + 1] = weights[i] + share;
            kin.computeIfAbsent(unit.box.signature, _ -> new Mean()).add(unit);
            sureBefore[i] = sure;
            heading[i] = above;
            tails[i] = tail;
            if (unit.local > SURE && unit.words > 7)
                sure = i;
            if (Tags.heading(unit.box.tag))
                above = i;
            if (i > body.firstUnit && i < body.endUnit && unit.words < 10)
                tail |= unit.wording.phrases() & TAILS;
        }
        lastSure = sure;
        sure = n;
        for (int i = n - 1; i >= 0; i--) {
            sureAfter[i] = sure;
            if (units.get(i).local > SURE && units.get(i).words > 7)
                sure = i;
        }
        firstSure = sure;
    }

    private double mean(int from, int to) {
        int start = Math.clamp(from, 0, units.size());
        int end = Math.clamp(to, start, units.size());
        double weight = weights[end] - weights[start];
        return weight <= 0 ? 0 : (sums[end] - sums[start]) / weight;
    }

    private static int odds(double value) {
        return Signs.bin(value, ODDS);
    }

    void of(int i, Signs.Seen seen) {
        Unit unit = units.get(i);
        seen.add(BIAS);
        seen.add(SELF, Math.clamp(unit.local, -6, 6));
        seen.add(SELF_BIN + odds(unit.local));
        seen.add(BEFORE + odds(mean(i - 1, i)));
        seen.add(BEFORE_TWO + odds(mean(i - 3, i - 1)));
        seen.add(NEXT + odds(mean(i + 1, i + 2)));
        seen.add(NEXT_TWO + odds(mean(i + 2, i + 4)));
        seen.add(AROUND + odds(mean(i - 6, i + 7)));
        seen.add(PARENT + odds(mean(unit.box.parent == null ? unit.box : unit.box.parent)));
        Box holder = LocalSigns.holder(unit.box, 3);
        seen.add(HOLDER + odds(mean(holder)));
        seen.add(OUTER
                + odds(mean(LocalSigns.holder(holder.parent == null ? holder : holder.parent, holder.units() * 2))));
        Mean same = kin.get(unit.box.signature);
        seen.add(KIN + odds(same == null ? 0 : same.value()));
        inside(i, unit, seen);
        sure(i, seen);
        if (heading[i] >= 0 && heading[i] >= LocalSigns.holder(unit.box, 3).firstUnit - 3) {
            Unit over = units.get(heading[i]);
            seen.bits(HEADING_OVER, over.wording.phrases());
            seen.add(HEADING_SCORE + odds(over.local));
        }
        seen.bits(TAIL, tails[i]);
    }

    private double mean(Box box) {
        return mean(box.firstUnit, box.endUnit);
    }

    private void inside(int i, Unit unit, Signs.Seen seen) {
        boolean in = i >= body.firstUnit && i < body.endUnit;
        if (!in) {
            seen.add(INSIDE + (i < body.firstUnit ? 0 : 1));
            return;
        }
        seen.add(INSIDE + (unit.box == body || unit.box.parent == body ? 2 : 3));
        seen.add(DEPTH + Math.clamp(unit.box.depth - body.depth, 0, 7));
    }

    private void sure(int i, Signs.Seen seen) {
        seen.add(SURE_BEFORE + (sureBefore[i] < 0 ? STEPS.length + 1 : Signs.bin(i - sureBefore[i], STEPS)));
        seen.add(SURE_AFTER + (sureAfter[i] == units.size() ? STEPS.length + 1 : Signs.bin(sureAfter[i] - i, STEPS)));
        if (i < firstSure)
            seen.add(SURE_PLACE);
        else if (i > lastSure)
            seen.add(SURE_PLACE + 11);
        else
            seen.add(SURE_PLACE + 1 + (i - firstSure) * 9 / Math.max(1, lastSure - firstSure));
    }
}
