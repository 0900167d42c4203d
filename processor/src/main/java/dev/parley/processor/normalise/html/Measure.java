package dev.parley.processor.normalise.html;

/** Sums up units into their boxes and hands down what boxes say to those within. */
final class Measure {
    /** A box with more of the page's words than this says nothing about any one part. */
    private static final double MOST = 0.85;
    /** How many units make an element more than a frame about one of them. */
    private static final int HOLDER = 3;
    /** So many, most of it in sentences, are no longer one value of a table. */
    private static final int PARAGRAPHS = 4;

    private Measure() {}

    static void over(Page page) {
        for (Unit unit : page.units())
            add(unit);
        for (int i = page.boxes().size() - 1; i > 0; i--)
            sum(page.boxes().get(i));
        int most = (int) (page.root().words * MOST);
        for (Box box : page.boxes())
            handDown(box, most);
    }

    private static void add(Unit unit) {
        unit.box.words += unit.words;
        unit.box.linkWords += unit.linkWords;
        if (unit.prose()) {
            unit.box.proseWords += unit.words;
            unit.box.directProse += unit.words;
            if (unit.box.parent != null)
                unit.box.parent.directProse += unit.words;
        }
    }

    private static void sum(Box box) {
        Box parent = box.parent;
        if (parent == null)
            return;
        parent.holdsText |= box.cell() && box.units() >= PARAGRAPHS && 2 * box.proseWords > box.words;
        parent.words += box.words;
        parent.linkWords += box.linkWords;
        parent.proseWords += box.proseWords;
        parent.pictures += box.pictures;
    }

    private static void handDown(Box box, int most) {
        Box parent = box.parent;
        long above = parent == null ? 0 : parent.around;
        box.around = above | (box.words > most ? 0 : box.own);
        holders(box);
        box.tags = (parent == null ? 0 : parent.tags) | box.structure;
    }

    private static void holders(Box box) {
        Box parent = box.parent;
        boolean few = box.units() < HOLDER;
        box.holder = few && parent != null ? parent.holder : box;
        box.outer = few && parent != null ? parent.outer : outer(box);
    }

    private static Box outer(Box holder) {
        Box outer = holder.parent == null ? holder : holder.parent;
        while (outer.units() < 2 * holder.units() && outer.parent != null)
            outer = outer.parent;
        return outer;
    }
}
