package dev.parley.processor.normalise.html.metadata;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What stands beside a heading to link to it or to edit it ({@code ¶}, {@code #}, {@code [edit]}) and is no part of what it says. */
public final class SilentLinks {
    private static final Evaluator UNSEEN = Selector
            .evaluatorOf("[class*=sr-only],[class*=visually-hidden],[class*=visuallyhidden],[class*=screen-reader]");
    private static final String EDIT = "editsection";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");
    /** Signs for a link or a paragraph, and what is set beside them unseen. */
    private static final String SIGNS = "#¶§∞⚓\u200B\uFE0E\uFE0F🔗";
    private static final int LONGEST = 6;

    private SilentLinks() {}

    /** Whether it is a heading's link to itself, by a sign alone or by words for screen readers, or a wiki's link to edit a section. */
    public static boolean is(Element element) {
        return switch (element.normalName()) {
            case "a" -> ofHeading(element) && element.attr("href").indexOf('#') >= 0 && sign(shown(element));
            case "span" -> element.attributesSize() > 0 && element.className().contains(EDIT);
            default -> false;
        };
    }

    private static boolean ofHeading(Element link) {
        Node before = link.previousSibling();
        while (before instanceof TextNode text && text.isBlank())
            before = before.previousSibling();
        return heading(link.parent()) || heading(before);
    }

    private static boolean heading(@Nullable Node node) {
        return node instanceof Element && node.normalName().length() == 2 && HEADINGS.contains(node.normalName());
    }

    private static String shown(Element link) {
        StringBuilder shown = new StringBuilder();
        for (Element part : link.getAllElements()) {
            String own = shown.length() > LONGEST ? "" : part.ownText();
            if (!own.isEmpty() && part.closest(UNSEEN) == null)
                shown.append(own);
        }
        return shown.toString();
    }

    private static boolean sign(String shown) {
        return shown.length() <= LONGEST
                && shown.chars().allMatch(c -> SIGNS.indexOf(c) >= 0 || Character.isWhitespace(c));
    }
}
