/** What ties together accounts of one talk that share no text: keys that two documents have in common only if they speak of the same. */
@NullMarked
package dev.parley.processor.dedupe.related;

import org.jspecify.annotations.NullMarked;
