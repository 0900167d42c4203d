package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title without the site's name. What a reader sees as the headline is preferred if a declared title is akin to it: titles
 * are shortened and spiced for search engines.
 */
final class Titles {
    /** A lone heading of so many words is the headline, whatever the declared titles say. */
    private static final int TELLING = 4;
    /** Search engines cut a headline in JSON-LD at 110 characters, and so do some publishers. */
    private static final int CUT_OFF = 100;
    /** What a thread's heading ends with: the site it links to and the number of its comments. */
    private static final Pattern COUNTED = Pattern.compile("\\s+\\([\\w-]+(?:\\.[\\w-]+)+\\)(?:\\s+\\d+)?$");
    /** What stands before a title is no label if it is no longer than "The ". */
    private static final int ARTICLE = 4;
    /** Titles that say where the page stands and not what it is. */
    private static final Set<String> EMPTY = Set.of("home", "homepage", "home page", "index", "untitled", "start page");
    /** The least kinship that makes a heading and a declared title the same. */
    private static final double AKIN = 0.45;

    /** The document's own. */
    private final Title title;
    private final List<Title> declared;
    private final List<Headline> headings;
    private final @Nullable String site;
    private final String siteKey;
    private final @Nullable URI address;

    private Titles(Described page, JsonLd jsonLd, MetaTags meta, @Nullable String site, @Nullable URI address) {
        this.title = Title.plain(page.title(), "title");
        this.declared = declared(jsonLd, meta, title);
        this.headings = Headline.of(page.headlines, address);
        this.site = site;
        this.siteKey = site == null ? "" : TitleText.key(site);
        this.address = address;
    }

    /** @param oneText whether the page is one text; on others the lone heading may be a slogan beside a title stated on purpose */
    static @Nullable Found<String> of(Described page, JsonLd jsonLd, MetaTags meta, @Nullable String site,
            @Nullable URI address, boolean oneText) {
        return new Titles(page, jsonLd, meta, site, address).find(oneText);
    }

    private static List<Title> declared(JsonLd jsonLd, MetaTags meta, Title own) {
        List<Title> declared = new ArrayList<>();
        jsonLd.headline().ifPresent(headline -> declared.add(Title.plain(headline, JsonLd.PLACE)));
        for (Found<String> stated : meta.all("og:title", "twitter:title", "title", "dc.title", "citation_title",
                "headline"))
            declared.add(Title.plain(stated.value(), stated.where()));
        declared.add(own);
        declared.removeIf(title -> title.text().isBlank());
        return declared;
    }

    private @Nullable Found<String> find(boolean oneText) {
        if (declared.isEmpty())
            return headings.isEmpty() ? null : headings.getFirst().title().found();
        List<Title> own = new ArrayList<>();
        for (Headline heading : headings)
            if (!namesSite(heading))
                own.add(heading.title());
        if (!own.isEmpty() && own.size() == headings.size() && inner() && declared.stream().allMatch(this::isSite))
            return own.getFirst().found();
        Title headline = headline(own, (oneText || declared.size() == 1) && headings.size() == 1);
        return headline == null ? stated(oneText) : new Found<>(text(headline), "h1");
    }

    /** Whether it is known to be another page than the site's front page, whose title is the site's name. */
    private boolean inner() {
        return address != null && !HomeLinks.isFront(address);
    }

    /** The first of those that are most akin to what the page declares; null if none is. */
    private @Nullable Title headline(List<Title> headings, boolean lone) {
        Kinship kinship = new Kinship(declared);
        Title best = null;
        double most = -1;
        for (Title heading : headings) {
            double akin = kinship.of(heading);
            if (akin > most) {
                most = akin;
                best = heading;
            }
        }
        boolean is = best != null && (most >= AKIN || (lone && TitleText.count(best.text()) >= TELLING));
        return is ? best : null;
    }

    private Found<String> stated(boolean oneText) {
        Title trusted = whole();
        if (isApart(trusted))
            return new Found<>(TitleText.beforeBar(trusted.text(), site), trusted.where());
        String own = ownName(trusted.text(), oneText);
        String cut = TitleText.cut(TitleText.unled(trusted.text(), own), own);
        return site != null && EMPTY.contains(TitleText.key(cut))
                ? new Found<>(site, "site name")
                : new Found<>(cut, trusted.where());
    }

    /** Whether the document's own title goes on behind it with nothing but what a bar or dash sets off: the site is known to be cut off. */
    private boolean isApart(Title stated) {
        String whole = title.text();
        int length = stated.text().length();
        return length < whole.length() && TitleText.count(stated.text()) >= TELLING && whole.startsWith(stated.text())
                && TitleText.tailOnly(whole.substring(length));
    }

    /** What the site calls itself on the page; null if it doesn't. */
    private @Nullable String ownName(String stated, boolean oneText) {
        for (Headline heading : headings)
            if (namesSite(heading))
                return heading.title().text();
        return site == null && oneText ? hostsName(stated) : site;
    }

    /** What stands first in a title if the address's host is called so; else null. */
    private @Nullable String hostsName(String stated) {
        int colon = stated.indexOf(':');
        for (String part : List.of(colon < 0 ? stated : stated.substring(0, colon),
                TitleText.parts(stated).getFirst())) {
            String name = part.strip();
            if (name.length() < stated.length() && isHost(TitleText.key(name).replace(" ", "")))
                return name;
        }
        return null;
    }

    /** Whether it is a part of the host's name that may be the site's, without hyphens. */
    private boolean isHost(String name) {
        String host = address == null ? null : address.getHost();
        return host != null && name.length() >= TELLING
                && List.of(host.toLowerCase(Locale.ROOT).replace("-", "").split("\\.")).contains(name);
    }

    /** The first of the declared titles, or the one that goes on where it is cut off. */
    private Title whole() {
        Title first = declared.getFirst();
        if (first.text().length() >= CUT_OFF)
            for (Title longer : declared.subList(1, declared.size()))
                if (longer.text().startsWith(first.text()))
                    return longer;
        return first;
    }

    /** The heading without the site's name, and without a label or a date before the words that a declared title has. */
    private String text(Title heading) {
        for (Title stated : declared)
            if (labelled(heading, stated)) {
                Title cut = Title.of(TitleText.cut(stated.text(), site), stated.where());
                if (TitleText.count(cut.text()) >= TELLING && heading.key().endsWith(" " + cut.key())
                        && heading.key().length() - cut.key().length() > ARTICLE)
                    return cut.text();
            }
        String spaced = spaced(heading);
        return spaced != null ? spaced : uncounted(cutSite(TitleText.beforeBar(heading.text(), site)));
    }

    /** Whether the title's first letters stand within the heading. */
    private static boolean labelled(Title heading, Title stated) {
        return heading.key().indexOf(' ' + stated.key().substring(0, Math.min(TELLING, stated.key().length()))) > 0;
    }

    /** As a declared title has the same letters: words of headings that are styled one by one may have no space between. Null if none has. */
    private @Nullable String spaced(Title heading) {
        String letters = heading.key().replace(" ", "");
        for (Title stated : declared)
            if (!stated.key().contains(heading.key()) && stated.key().replace(" ", "").contains(letters)) {
                String cut = TitleText.cut(stated.text(), site);
                String key = TitleText.key(cut);
                if (key.length() > heading.key().length() && key.replace(" ", "").equals(letters))
                    return cut;
            }
        return null;
    }

    private String cutSite(String heading) {
        if (site == null || !TitleText.key(heading).endsWith(siteKey))
            return heading;
        String last = TitleText.parts(heading).getLast();
        boolean named = TitleText.key(last).equals(siteKey) && last.length() < heading.length();
        return named ? TitleText.before(heading, last) : heading;
    }

    private String uncounted(String heading) {
        if (!heading.contains("("))
            return heading;
        String words = COUNTED.matcher(heading).replaceFirst("");
        String key = TitleText.key(words);
        boolean counted = TitleText.count(words) >= TELLING
                && declared.stream().anyMatch(stated -> stated.key().startsWith(key));
        return counted ? words : heading;
    }

    /** Some pages set the site's name as their first heading; it is what the document's title ends with, or leads to the front page. */
    private boolean namesSite(Headline heading) {
        String key = heading.title().key();
        return heading.home() || isSite(heading.title())
                || (!key.isEmpty() && title.key().endsWith(key) && key.equals(TitleText.tail(title.text())));
    }

    private boolean isSite(Title stated) {
        return site != null && stated.key().equals(siteKey);
    }
}
