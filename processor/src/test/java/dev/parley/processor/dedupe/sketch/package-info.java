/** Pinned values, and texts at the edge. */
@NullMarked
package dev.parley.processor.dedupe.sketch;

import org.jspecify.annotations.NullMarked;
