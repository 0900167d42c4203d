/**
 * Raw document in, document or refusal out. Start at {@link dev.parley.processor.normalise.Normaliser}: it picks a reader by what the
 * bytes are; readers yield blocks or cues; the statement finders turn those into who said what.
 */
@NullMarked
package dev.parley.processor.normalise;

import org.jspecify.annotations.NullMarked;
