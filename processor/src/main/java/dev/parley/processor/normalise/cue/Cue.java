package dev.parley.processor.normalise.cue;

/**
 * A cue of a subtitle file.
 *
 * @param start in seconds
 * @param end in seconds
 * @param text with its tags, lines parted by {@code \n}
 */
record Cue(String id, double start, double end, CueSettings settings, String text) {}
