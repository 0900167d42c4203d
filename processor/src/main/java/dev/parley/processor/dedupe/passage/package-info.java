/** Which passages two texts share word for word: for a reader who asks, never stored. */
@NullMarked
package dev.parley.processor.dedupe.passage;

import org.jspecify.annotations.NullMarked;
