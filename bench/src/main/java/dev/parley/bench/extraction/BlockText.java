package dev.parley.bench.extraction;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element with a line break wherever a block or a break ends a run. */
final class BlockText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    private BlockText() {}

    static String of(Element element) {
        BlockText visitor = new BlockText();
        element.traverse(visitor);
        return visitor.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run)
            text.append(run.getWholeText());
        else if (node instanceof Element element && (element.isBlock() || element.nameIs("br")))
            text.append('\n');
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock())
            text.append('\n');
    }
}
