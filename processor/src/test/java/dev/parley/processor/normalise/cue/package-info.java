/** Tests of the readers of timed text. */
@NullMarked
package dev.parley.processor.normalise.cue;

import org.jspecify.annotations.NullMarked;
