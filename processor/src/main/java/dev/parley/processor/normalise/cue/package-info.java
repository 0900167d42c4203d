/** Readers of timed text, subtitles and the answers of speech recognisers: what comes out are utterances with their times. */
@NullMarked
package dev.parley.processor.normalise.cue;

import org.jspecify.annotations.NullMarked;
