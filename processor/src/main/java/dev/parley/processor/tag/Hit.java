package dev.parley.processor.tag;

import java.util.Comparator;

/** A stretch of a document that a query matched, by the offsets of its {@link Passages}. */
record Hit(int start, int end) {
    static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end);
}
