/** The index's tables against those of the JDK. */
@NullMarked
package dev.parley.processor.dedupe.index;

import org.jspecify.annotations.NullMarked;
