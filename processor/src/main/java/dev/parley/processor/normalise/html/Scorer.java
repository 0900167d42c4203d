package dev.parley.processor.normalise.html;

/** Scores the units of a page: first each by itself, then each in its surroundings. Thread-safe. */
final class Scorer {
    private final double[] local = Weights.of("local.weights", LocalSigns.SIGNS);
    private final double[] again = Weights.of("again.weights", LocalSigns.SIGNS);
    private final double[] context = Weights.of("context.weights", ContextSigns.SIGNS);

    void score(Page page) {
        Mode mode = Mode.of(page);
        local(page, mode);
        context(page, BodyChoice.of(page));
    }

    void local(Page page, Mode mode) {
        LocalSigns signs = new LocalSigns(page);
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).local = seen.weigh(local);
            page.units().get(i).score = seen.weigh(again);
        }
    }

    private void context(Page page, Box body) {
        ContextSigns signs = new ContextSigns(page, body);
        Signs.Seen seen = new Signs.Seen();
        for (int i = 0; i < page.units().size(); i++) {
            seen.clear();
            signs.of(i, seen);
            page.units().get(i).score += seen.weigh(context);
        }
    }
}
