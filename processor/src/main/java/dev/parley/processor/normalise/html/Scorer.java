package dev.parley.processor.normalise.html;

/**
 * Scores the units of a page: first each by itself, then each in its surroundings. Between the weights for pages of one text and those
 * for pages of many parts it goes by how much the page looks like either. Thread-safe.
 */
final class Scorer {
    /** Weights for one sort of page: of the first look, and of the second with the signs of the first again. */
    private record Judge(double[] local, double[] again, double[] context) {
        /** The weights for a page that is so much of the other sort. */
        Judge mixed(Judge other, double share) {
            return new Judge(mix(local, other.local, share), mix(again, other.again, share),
                    mix(context, other.context, share));
        }

        private static double[] mix(double[] some, double[] others, double share) {
            double[] mixed = new double[some.length];
            for (int i = 0; i < mixed.length; i++)
                mixed[i] = some[i] * (1 - share) + others[i] * share;
            return mixed;
        }

        static Judge named(String sort) {
            return new Judge(Weights.of(sort + "-local.weights", LocalSigns.SIGNS),
                    Weights.of(sort + "-again.weights", LocalSigns.SIGNS),
                    Weights.of(sort + "-context.weights", ContextSigns.SIGNS));
        }
    }

    private final double[] sorts = Weights.of("parts.weights", PageSigns.SIGNS);
    private final Judge article = Judge.named("article");
    private final Judge parts = Judge.named("parts");

    Scored score(Page page) {
        if (page.units().isEmpty())
            return new Scored(page, 0, Column.of(page));
        double share = parts(page);
        Judge judge = article.mixed(parts, share);
        local(page, judge);
        Column column = Column.of(page);
        context(page, new ContextSigns(page, BodyChoice.of(page), column), judge);
        return new Scored(page, share, column);
    }

    /** How sure it is that the page has many parts that count rather than one text, from 0 to 1. */
    double parts(Page page) {
        if (page.units().isEmpty())
            return 0;
        Signs.Seen seen = new Signs.Seen();
        PageSigns.of(page.document(), page, seen);
        return 1 / (1 + Math.exp(-seen.weigh(sorts)));
    }

    private static void local(Page page, Judge judge) {
        LocalSigns signs = new LocalSigns(page);
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).local = seen.weigh(judge.local);
            page.units().get(i).score = seen.weigh(judge.again);
        }
    }

    private static void context(Page page, ContextSigns signs, Judge judge) {
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).score += seen.weigh(judge.context);
        }
    }
}
