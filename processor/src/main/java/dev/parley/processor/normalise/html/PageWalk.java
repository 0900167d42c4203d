package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The one walk over a parsed page that cuts it into boxes and units. Not recursive: depth costs no stack. */
final class PageWalk implements NodeFilter {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Long> hints = new HashMap<>();
    private final Line line = new Line();
    private Box box;

    private PageWalk(Element body) {
        box = new Box(null, body, 0);
        boxes.add(box);
    }

    static Page over(Document document) {
        Element body = document.body();
        PageWalk walk = new PageWalk(body);
        for (Node child = body.firstChild(); child != null; child = child.nextSibling())
            NodeTraversor.filter(walk, child);
        walk.endUnit();
        walk.box.endUnit = walk.units.size();
        Page page = new Page(walk.boxes, walk.units);
        Measure.over(page);
        return page;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text)
            line.text(text.getWholeText());
        else if (node instanceof Element element)
            return open(element);
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        if (Tags.SILENT.contains(tag) || element.hasAttr("hidden"))
            return FilterResult.SKIP_CHILDREN;
        if (tag.equals("br")) {
            if (line.lineBreak())
                endUnit();
        } else if (Tags.INLINE.contains(tag))
            line.open(element, ownHints(element));
        else
            openBox(element, tag);
        return FilterResult.CONTINUE;
    }

    private void openBox(Element element, String tag) {
        endUnit();
        box = new Box(box, element, ownHints(element));
        box.firstUnit = units.size();
        boxes.add(box);
        if (tag.equals("pre"))
            line.verbatim(true);
    }

    private long ownHints(Element element) {
        long bits = 0;
        if (element.attributesSize() > 0) {
            bits = hintsOf(element.className()) | hintsOf(element.id()) | hintsOf(element.attr("role"))
                    | hintsOf(element.attr("itemprop"));
            String style = element.attr("style");
            if (!style.isEmpty() && (style.contains("display:none") || style.contains("display: none")))
                bits |= Hint.HIDDEN.bit();
            if (element.attr("aria-hidden").equals("true"))
                bits |= Hint.HIDDEN.bit();
        }
        return bits;
    }

    private long hintsOf(String names) {
        return names.isEmpty() ? 0 : hints.computeIfAbsent(names, Hint::in);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            if (Tags.INLINE.contains(element.normalName()))
                line.close(element);
            else if (element.equals(box.element))
                closeBox();
        }
        return FilterResult.CONTINUE;
    }

    private void closeBox() {
        endUnit();
        if (box.tag.equals("pre"))
            line.verbatim(false);
        box.endUnit = units.size();
        box = box.parent == null ? box : box.parent;
    }

    private void endUnit() {
        if (line.hasText()) {
            Rich rich = line.take();
            units.add(new Unit(box, rich, line.words(), line.linkWords(), line.hints()));
        }
        line.reset();
    }
}
