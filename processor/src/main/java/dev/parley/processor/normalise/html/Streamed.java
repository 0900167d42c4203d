package dev.parley.processor.normalise.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that a server sent late, as React streams them: a template {@code B:1} or {@code P:1} marks the place, and a hidden
 * child of the body, {@code S:1}, holds what a script will move there. Each is taken once, so a page grows by nothing.
 */
final class Streamed {
    /** How many parts may stand one in another: taking a part costs stack. */
    private static final int DEEPEST = 30;

    /** How many nodes may stand in for a part. */
    private static final int MOST = 1_000;

    private final Map<String, Element> late = new HashMap<>();
    private final Set<Node> standIns = new HashSet<>();
    private @Nullable Element entering;
    private int depth;

    private Streamed() {}

    static Streamed in(Element body) {
        Streamed streamed = new Streamed();
        for (Element child = body.firstElementChild(); child != null; child = child.nextElementSibling())
            if (child.hasAttr("hidden") && child.id().startsWith("S:"))
                streamed.late.putIfAbsent(child.id().substring(2), child);
        return streamed;
    }

    /** Walks the part that belongs in the template's place, if there is one. */
    void walk(Element template, NodeFilter walk) {
        String id = template.id();
        boolean place = depth < DEEPEST && (id.startsWith("B:") || id.startsWith("P:"));
        Element part = place ? late.remove(id.substring(2)) : null;
        if (part == null)
            return;
        if (id.startsWith("B:"))
            dropStandIn(template);
        entering = part;
        depth++;
        NodeTraversor.filter(walk, part);
        depth--;
    }

    /** Takes what is shown until the part is there for none of the page: all up to the comment that ends the place. */
    private void dropStandIn(Element template) {
        Node end = template.nextSibling();
        int open = 0;
        for (int i = 0; i < MOST && end != null && (open > 0 || !isComment(end, "/$")); i++, end = end.nextSibling())
            if (end instanceof Comment comment)
                open += comment.getData().equals("/$") ? -1 : comment.getData().startsWith("$") ? 1 : 0;
        if (end == null || open > 0 || !isComment(end, "/$"))
            return;
        for (Node at = template.nextSibling(); at != null && !at.equals(end); at = at.nextSibling())
            standIns.add(at);
    }

    /** Whether it is shown only until a part is there that was walked. */
    boolean isStandIn(Node node) {
        return !standIns.isEmpty() && standIns.contains(node);
    }

    private static boolean isComment(Node node, String data) {
        return node instanceof Comment comment && comment.getData().equals(data);
    }

    /** Whether the element is hidden only until it is moved to its place, where the walk is. */
    boolean entering(Element element) {
        return element.equals(entering);
    }
}
