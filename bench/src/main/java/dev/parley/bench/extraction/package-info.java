/** Main-content extraction side by side with published extractors. Start at {@link dev.parley.bench.extraction.SideBySide}. */
@NullMarked
package dev.parley.bench.extraction;

import org.jspecify.annotations.NullMarked;
