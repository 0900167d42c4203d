package dev.parley.processor.normalise.html;

import java.util.List;

/**
 * The element whose own children carry most of the text that is surely content, as Readability finds it, but from scores.
 *
 * @param share of all sure text, how much is in the column
 * @param mass sure text before each unit, so that differences are amounts
 */
record Column(Box box, double share, double[] mass) {
    private static final double GRANDCHILD = 0.6;
    private static final double MOST_SURE = 3;

    static Column of(Page page) {
        double[] mass = mass(page.units());
        Box box = heaviest(page);
        double all = mass[page.units().size()];
        double inside = mass[box.endUnit] - mass[box.firstUnit];
        return new Column(box, all == 0 ? 0 : inside / all, mass);
    }

    private static double[] mass(List<Unit> units) {
        double[] mass = new double[units.size() + 1];
        for (int i = 0; i < units.size(); i++)
            mass[i + 1] = mass[i] + worth(units.get(i));
        return mass;
    }

    private static double worth(Unit unit) {
        return Math.clamp(unit.local, 0, MOST_SURE) * unit.words;
    }

    private static Box heaviest(Page page) {
        double[] held = new double[page.boxes().size()];
        for (Unit unit : page.units())
            hold(unit, held);
        Box best = page.root();
        double most = 0;
        for (Box box : page.boxes())
            if (held[box.index] > most) {
                most = held[box.index];
                best = box;
            }
        return best;
    }

    private static void hold(Unit unit, double[] held) {
        double worth = worth(unit);
        Box parent = unit.box.parent;
        if (worth == 0 || parent == null)
            return;
        held[parent.index] += worth;
        if (parent.parent != null)
            held[parent.parent.index] += worth * GRANDCHILD;
    }

    boolean holds(int unit) {
        return unit >= box.firstUnit && unit < box.endUnit;
    }

    /** The share of the column's sure text that comes after the unit. */
    double rest(int unit) {
        return (mass[box.endUnit] - mass[unit + 1]) / all();
    }

    /** The share of the column's sure text that comes before the unit. */
    double done(int unit) {
        return (mass[unit] - mass[box.firstUnit]) / all();
    }

    private double all() {
        return Math.max(1e-9, mass[box.endUnit] - mass[box.firstUnit]);
    }
}
