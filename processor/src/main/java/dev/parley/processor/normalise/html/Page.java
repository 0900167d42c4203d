package dev.parley.processor.normalise.html;

import java.util.List;
import dev.parley.processor.normalise.html.metadata.Described;
import org.jsoup.nodes.Document;

/** A page as one walk saw it: its units in reading order and the boxes that hold them, a parent before its children. */
record Page(Described described, Document document, List<Box> boxes, List<Unit> units) {
    Box root() {
        return boxes.getFirst();
    }
}
