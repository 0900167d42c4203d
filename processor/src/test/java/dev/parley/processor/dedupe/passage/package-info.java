/** Shared passages and their places. */
@NullMarked
package dev.parley.processor.dedupe.passage;

import org.jspecify.annotations.NullMarked;
