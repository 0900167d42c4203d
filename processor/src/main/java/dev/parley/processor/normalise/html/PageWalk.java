package dev.parley.processor.normalise.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import dev.parley.processor.normalise.html.metadata.Described;
import dev.parley.processor.normalise.html.metadata.SilentLinks;
import org.jsoup.nodes.Attribute;
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
    private final Map<Integer, Integer> makes = new HashMap<>();
    private final Line line = new Line();
    private final Described described;
    private final Streamed streamed;
    private Box box;
    /** Whether a formula has begun: only then can something be its copy. */
    private boolean formulas;
    private int headlines;
    private int articles;

    private PageWalk(Described described, Element body) {
        this.described = described;
        this.streamed = Streamed.in(body);
        box = new Box(null, 0, body, 0, 0);
        boxes.add(box);
    }

    static Page over(Document document) {
        Element body = document.body();
        PageWalk walk = new PageWalk(new Described(document), body);
        for (Node child = body.firstChild(); child != null; child = child.nextSibling())
            NodeTraversor.filter(walk, child);
        walk.endUnit();
        walk.box.endUnit = walk.units.size();
        Page page = new Page(walk.described, document, walk.boxes, walk.units);
        Measure.over(page);
        return page;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (streamed.isStandIn(node))
            return FilterResult.SKIP_CHILDREN;
        if (node instanceof TextNode text)
            line.text(text.getWholeText());
        else if (node instanceof Element element)
            return open(element);
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        Tags.Meaning meaning = Tags.of(tag);
        Tags.Flow flow = meaning.flow();
        if (flow != Tags.Flow.INLINE)
            described.see(element);
        boolean formula = tag.equals("math");
        formulas |= formula;
        if (tag.equals("template"))
            streamed.walk(element, this);
        if (flow == Tags.Flow.SILENT
                || (flow == Tags.Flow.INLINE && (SilentLinks.is(element) || (formulas && Formulas.isCopy(element))))
                || (element.hasAttr("hidden") && !streamed.entering(element)))
            return FilterResult.SKIP_CHILDREN;
        if (tag.equals("img"))
            box.pictures++;
        else if (tag.equals("br")) {
            if (line.lineBreak())
                endUnit();
        } else if (flow == Tags.Flow.INLINE ? !(formula && Formulas.setApart(element)) : inWords(tag))
            line.open(element, ownHints(element));
        else
            openBox(element, tag, meaning.structure());
        return FilterResult.CONTINUE;
    }

    /** Whether it is a picture or an element of the page's own within a paragraph, which can hold nothing but words. */
    private boolean inWords(String tag) {
        return box.tag.equals("p") && (tag.indexOf('-') > 0 || tag.equals("picture") || tag.equals("source"));
    }

    private void openBox(Element element, String tag, long structure) {
        endUnit();
        box = new Box(box, boxes.size(), element, structure, ownHints(element));
        box.firstUnit = units.size();
        boxes.add(box);
        if (tag.equals("h1"))
            headlines++;
        else if (tag.equals("article"))
            articles++;
        box.headlinesBefore = headlines;
        box.articlesBefore = articles;
        if (tag.equals("pre"))
            line.verbatim(true);
    }

    private long ownHints(Element element) {
        long bits = 0;
        if (element.attributesSize() > 0)
            for (Attribute attribute : element.attributes())
                bits |= ownHints(element, attribute.getKey(), attribute.getValue());
        return bits;
    }

    private long ownHints(Element element, String name, String value) {
        described.see(element, name, value);
        return switch (name) {
            case "class", "id", "role", "itemprop" -> hintsOf(value);
            case "style" -> value.contains("display:none") || value.contains("display: none") ? Hint.HIDDEN.bit() : 0;
            case "aria-hidden" -> value.equals("true") ? Hint.HIDDEN.bit() : 0;
            default -> 0;
        };
    }

    private long hintsOf(String names) {
        return names.isEmpty() ? 0 : hints.computeIfAbsent(names, Hint::in);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.equals(box.element))
                closeBox();
            else
                line.close(element);
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
            units.add(new Unit(box, line.take(), line.hints(), make(box.signature)));
        }
        line.reset();
    }

    private int make(int signature) {
        Integer known = makes.putIfAbsent(signature, makes.size());
        return known == null ? makes.size() - 1 : known;
    }
}
