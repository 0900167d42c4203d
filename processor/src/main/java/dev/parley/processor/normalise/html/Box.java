package dev.parley.processor.normalise.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element with what was measured of its content. Filled by one walk over the page. */
final class Box {
    /** Mean words a cell from which on a row is a layout. */
    private static final int LAYOUT = 40;
    private static final int MOST_CELLS = 60;

    final @Nullable Box parent;
    /** Its place among the page's boxes. */
    final int index;
    final Element element;
    final String tag;
    /** What its element says by its tag, as a bit; 0 if nothing. */
    final long structure;
    final int depth;
    /** Hints of the element itself, as bits. */
    final long own;
    final int signature;
    private final int ownSignature;
    /** Whether it lies in a description for machines that is hidden on the page. */
    final boolean hiddenData;
    /** Hints of the element and its ancestors, without those that hold most of the page. */
    long around;
    /** Structural tags of the element and its ancestors. */
    long tags;
    int firstUnit;
    int endUnit;
    int words;
    int linkWords;
    int proseWords;
    /** Words of prose in its children and itself, not deeper. */
    int directProse;
    int pictures;
    /** The nearest element, itself or around it, that holds at least three units. */
    Box holder = this;
    /** The nearest element around the holder that holds at least twice as many. */
    Box outer = this;
    /** How many headlines and articles began before it. */
    int headlinesBefore;
    int articlesBefore;
    /** Of a list item, its place in an ordered list, from 1. */
    final int number;
    /** Items of a list, or cells of a row. */
    private int items;
    /** Whether one of its cells holds a text of several paragraphs. */
    boolean holdsText;

    Box(@Nullable Box parent, int index, Element element, long structure, long own) {
        this.parent = parent;
        this.index = index;
        this.element = element;
        this.tag = element.normalName();
        this.structure = structure;
        this.own = own;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.number = (tag.equals("li") || cell()) && parent != null ? ++parent.items : 0;
        this.hiddenData = (parent != null && parent.hiddenData) || ((own & Hint.HIDDEN.bit()) != 0
                && element.hasAttr("itemscope") && element.attr("style").contains("display"));
        this.ownSignature = tag.hashCode() * 31 + element.className().hashCode();
        this.signature = (parent == null ? 0 : parent.ownSignature * 31) + ownSignature;
    }

    int units() {
        return endUnit - firstUnit;
    }

    double linkDensity() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    boolean cell() {
        return tag.equals("td") || tag.equals("th");
    }

    /** Whether a table row places parts of the page rather than data: it is of one cell, or cells hold paragraphs or more elements. */
    boolean layout() {
        return items == 1 || holdsText || (units() > 0 && words > LAYOUT * units()) || units() > MOST_CELLS;
    }
}
