package dev.parley.processor.normalise.html;

/**
 * Scores the units of a page: first each by itself, then each in its surroundings. Between the weights for pages of one text and those
 * for pages of many parts it goes by how much the page looks like either. Thread-safe.
 */
final class Scorer {
    /** Weights for one sort of page: of the first look, and of the second with the signs of the first again. */
    private record Judge(double[] local, double[] again, double[] context) {
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
        local(page, share);
        Column column = Column.of(page);
        context(page, new ContextSigns(page, BodyChoice.of(page), column), share);
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

    void local(Page page, double share) {
        LocalSigns signs = new LocalSigns(page);
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).local = seen.weigh(article.local, parts.local, share);
            page.units().get(i).score = seen.weigh(article.again, parts.again, share);
        }
    }

    private void context(Page page, ContextSigns signs, double share) {
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).score += seen.weigh(article.context, parts.context, share);
        }
    }
}
