/** Who said what: the finders that turn blocks and utterances into statements, and the people behind them. */
@NullMarked
package dev.parley.processor.normalise.speech;

import org.jspecify.annotations.NullMarked;
