package dev.parley.processor.normalise.html;

import java.util.List;

/** A page as one walk saw it: its units in reading order and the boxes that hold them, a parent before its children. */
record Page(List<Box> boxes, List<Unit> units) {
    Box root() {
        return boxes.getFirst();
    }
}
