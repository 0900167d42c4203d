/** The definition by brute force, and the matcher against it. */
@NullMarked
package dev.parley.processor.dedupe.definition;

import org.jspecify.annotations.NullMarked;
