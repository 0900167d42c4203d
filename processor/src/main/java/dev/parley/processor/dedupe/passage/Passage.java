package dev.parley.processor.dedupe.passage;

/**
 * A run of words that two texts share, whatever the case and the characters between them.
 *
 * @param from where it begins in the first text, as an index of its characters
 * @param to where it ends there, exclusive
 * @param otherFrom where it begins in the second text
 * @param otherTo where it ends there, exclusive
 */
public record Passage(int words, int from, int to, int otherFrom, int otherTo) {}
