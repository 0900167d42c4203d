package dev.parley.processor.normalise.html.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the first level as a reader sees it.
 *
 * @param home whether it leads to the site's front page
 */
record Headline(Title title, boolean home) {
    /** The title of a drawing, and how letters are read. */
    private static final Evaluator UNREAD = Selector.evaluatorOf("svg,rt,rp,rtc");
    private static final Evaluator PERHAPS_UNREAD = Selector.evaluatorOf("svg,rt,rp,rtc,a[href*=#],span[class]");
    private static final int MOST = 12;

    /** The first of those that say anything. */
    static List<Headline> of(List<Element> headings, @Nullable URI address) {
        List<Headline> said = new ArrayList<>();
        for (Element heading : headings) {
            String text = seen(heading);
            if (said.size() < MOST && !text.isBlank() && text.length() <= Title.LONGEST)
                said.add(new Headline(Title.of(text.replace(Title.SOFT_HYPHEN, "").strip(), "h1"),
                        HomeLinks.in(heading, address)));
        }
        return said;
    }

    /** Without what is not read in its line, or a link to itself. */
    private static String seen(Element heading) {
        if (heading.firstElementChild() == null || heading.selectFirst(PERHAPS_UNREAD) == null)
            return heading.text();
        Element words = heading.clone();
        words.select(UNREAD).remove();
        words.getAllElements().stream().filter(SilentLinks::is).toList().forEach(Element::remove);
        return words.text();
    }
}
