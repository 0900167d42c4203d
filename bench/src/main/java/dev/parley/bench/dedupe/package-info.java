/** What matching costs, and how it compares. Each class with a {@code main} says what it prints. */
@NullMarked
package dev.parley.bench.dedupe;

import org.jspecify.annotations.NullMarked;
