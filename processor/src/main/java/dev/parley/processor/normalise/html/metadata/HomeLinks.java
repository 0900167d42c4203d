package dev.parley.processor.normalise.html.metadata;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells a heading that leads to the site's front page: it is the site's name, on each page but that one. */
final class HomeLinks {
    private static final Pattern FRONT = Pattern.compile("(?:https?:)?//([^/?#]+)/?|/");

    private HomeLinks() {}

    /** @param address of the page; null where it is not known */
    static boolean in(Element heading, @Nullable URI address) {
        if (address != null && (address.getPath() == null || address.getPath().length() <= 1))
            return false;
        Element around = heading.closest("a[href]");
        Element link = around == null ? heading.selectFirst("a[href]") : around;
        return link != null && (link.attr("rel").contains("home") || front(link.attr("href").strip(), address));
    }

    private static boolean front(String target, @Nullable URI address) {
        var front = FRONT.matcher(target);
        return front.matches() && (front.group(1) == null
                || (address != null && front.group(1).equalsIgnoreCase(address.getAuthority())));
    }
}
