package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;

/** A stretch of text that no block-level tag interrupts: the smallest thing that is kept or dropped. */
final class Unit {
    final Box box;
    final Rich rich;
    final int words;
    final int linkWords;
    private final double linkDensity;
    /** Hints of inline elements in it. */
    final long inline;
    /** A number, from 0, that units share whose elements and their parents have the same tags and classes. */
    final int make;
    /** What a leading letter, the final mark and key phrases say. */
    final Wording wording;
    /** How sure the first look is that it is content, in log odds. */
    double local;
    /** The same after a look at the neighbourhood. */
    double score;

    Unit(Box box, Rich rich, long inline, int make) {
        this.box = box;
        this.rich = rich;
        this.wording = Wording.of(rich);
        this.words = wording.words();
        this.linkWords = wording.linkWords();
        this.linkDensity = words == 0 ? 0 : (double) linkWords / words;
        this.inline = inline;
        this.make = make;
    }

    String text() {
        return rich.text();
    }

    double linkDensity() {
        return linkDensity;
    }

    /** The share of the text that is set in italics or bold. */
    double emphasis() {
        int length = 0;
        for (Rich.Mark mark : rich.marks())
            if (mark.kind() == Rich.Mark.Kind.EMPHASIS || mark.kind() == Rich.Mark.Kind.STRONG)
                length += mark.end() - mark.start();
        return rich.text().isEmpty() ? 0 : (double) length / rich.text().length();
    }

    boolean prose() {
        return words >= 12 && linkDensity() < 0.4 && wording.sentences() > 0;
    }
}
