package dev.parley.processor.normalise.html;

/**
 * A page whose units have their scores.
 *
 * @param parts how sure it is that many parts count rather than one text, from 0 to 1
 */
record Scored(Page page, double parts, Column column) {
    boolean article() {
        return parts < 0.5;
    }
}
