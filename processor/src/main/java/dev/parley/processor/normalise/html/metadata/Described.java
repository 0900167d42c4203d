package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** The elements of a page that may describe it, gathered while the page is walked so that it need not be searched again. */
public final class Described {
    /** Headlines that are asked where they stand. */
    private static final int MOST = 12;

    final Document document;
    private final String title;
    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> headlines = new ArrayList<>();
    final List<Element> dates = new ArrayList<>();
    final List<Element> authors = new ArrayList<>();

    public Described(Document document) {
        this.document = document;
        this.title = document.title();
        for (Element child = document.head().firstElementChild(); child != null; child = child.nextElementSibling())
            see(child);
    }

    /** What the document's title element says. */
    public String title() {
        return title;
    }

    public void see(Element element) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "script" -> script(element);
            case "h1" -> headlines.add(element);
            default -> {}
        }
    }

    /** The content of the first meta element with this property; null if there is none. */
    public @Nullable String property(String name) {
        for (Element meta : metas)
            if (meta.attr("property").equals(name))
                return meta.attr("content");
        return null;
    }

    /** Whether it stands in what is about other texts. What holds a headline is not beside the text, whatever its class says. */
    boolean isElsewhere(Element element, Evaluator others) {
        Element around = element.closest(others);
        if (around == null)
            return false;
        for (int i = 0; i < Math.min(MOST, headlines.size()); i++)
            if (isIn(headlines.get(i), around))
                return false;
        return true;
    }

    private static boolean isIn(Element element, Element around) {
        Element at = element;
        while (at != null && !at.equals(around))
            at = at.parent();
        return at != null;
    }

    private void script(Element script) {
        if (script.attr("type").contains("ld+json"))
            scripts.add(script);
    }

    /** Tells of an attribute in the body. */
    public void see(Element element, String attribute, String value) {
        switch (attribute) {
            case "pubdate", "created-timestamp" -> dates.add(element);
            case "itemprop", "rel" -> {
                if (names(value, "author"))
                    authors.add(element);
                else if (attribute.equals("itemprop") && value.contains("datePublished"))
                    dates.add(element);
            }
            default -> {}
        }
    }

    /** Whether it is one of the words of an attribute. */
    private static boolean names(String value, String word) {
        return value.contains(word) && (' ' + value + ' ').contains(' ' + word + ' ');
    }
}
