/** The index's memory: hash tables and sorted lists of row numbers, in arrays of primitives. Pure; knows nothing of documents. */
@NullMarked
package dev.parley.processor.dedupe.index;

import org.jspecify.annotations.NullMarked;
