package dev.parley.processor.dedupe.definition;

import dev.parley.processor.dedupe.sketch.Overlap;
import dev.parley.processor.dedupe.sketch.Sketch;

/** How two documents are compared: the smaller is looked for in the larger, and of two that are as long, the later in the earlier. */
public final class Comparison {
    private Comparison() {}

    public static Overlap of(Sketch earlier, Sketch later) {
        return later.length() > earlier.length() ? Overlap.of(earlier, later) : Overlap.of(later, earlier);
    }
}
