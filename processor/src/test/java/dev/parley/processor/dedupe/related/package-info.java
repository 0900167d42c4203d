/** Which documents are tied, and which only look as if they were. */
@NullMarked
package dev.parley.processor.dedupe.related;

import org.jspecify.annotations.NullMarked;
