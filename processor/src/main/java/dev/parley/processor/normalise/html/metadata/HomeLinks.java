package dev.parley.processor.normalise.html.metadata;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Tells a heading that leads to the site's front page: it is the site's name, on each page but that one. */
final class HomeLinks {
    private static final Pattern FRONT = Pattern.compile("(?:https?:)?//([^/?#]+)/?|/");

    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

    private HomeLinks() {}

    /** @param address of the page; null where it is not known */
    static boolean in(Element heading, @Nullable URI address) {
        if (address != null && isFront(address))
            return false;
        Element link = link(heading);
        return link != null && (link.attr("rel").contains("home") || front(link.attr("href").strip(), address));
    }

    static boolean isFront(URI address) {
        return address.getPath() == null || address.getPath().length() <= 1;
    }

    /** The link around a heading, else the first in it. */
    private static @Nullable Element link(Element heading) {
        for (Element around = heading; around != null; around = around.parent())
            if (around.nameIs("a") && around.hasAttr("href"))
                return around;
        return heading.firstElementChild() == null ? null : heading.selectFirst(LINK);
    }

    private static boolean front(String target, @Nullable URI address) {
        var front = FRONT.matcher(target);
        return front.matches() && (front.group(1) == null
                || (address != null && front.group(1).equalsIgnoreCase(address.getAuthority())));
    }
}
