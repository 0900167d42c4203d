package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title without the site's name. What a reader sees as the headline is preferred if a declared title is akin to it: titles
 * are shortened and spiced for search engines.
 */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:/~]+\\s+|\\s*[|｜»•]\\s*|:{2,}");
    private static final String SEPARATORS = "|｜-–—·•»:/~";
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]+\\s*");
    /** Marks that set off the site's name even without spaces, as in Japanese and Chinese titles. */
    private static final String CLOSE_MARKS = ":：|｜_－";
    /** The title of a drawing, and how letters are read. */
    private static final Evaluator UNREAD = Selector.evaluatorOf("svg,rt,rp,rtc");
    private static final Evaluator PERHAPS_UNREAD = Selector.evaluatorOf("svg,rt,rp,rtc,a[href*=#],span[class]");
    private static final Pattern TRAILING = Pattern.compile("[\\s|\\-–—·•»:/~：｜_－]+$");
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final Pattern LED = Pattern.compile("^(?:\\s*[:：|｜]|\\s+[\\-–—·•»])\\s*");
    private static final int MOST_HEADINGS = 12;
    /** Letters; what is longer is text that is marked as a headline, or nonsense. */
    private static final int LONGEST = 2_000;
    private static final int FEWEST_WORDS = 2;
    /** A lone heading of so many words is the headline, whatever the declared titles say. */
    private static final int TELLING = 4;
    /** Search engines cut a headline in JSON-LD at 110 characters, and so do some publishers. */
    private static final int CUT_OFF = 100;
    /** What a thread's heading ends with: the site it links to and the number of its comments. */
    private static final Pattern COUNTED = Pattern.compile("\\s+\\([\\w-]+(?:\\.[\\w-]+)+\\)(?:\\s+\\d+)?$");
    /** What stands before a title is no label if it is no longer than "The ". */
    private static final int ARTICLE = 4;
    /** Parts of a path behind a thread's title. */
    private static final Pattern PATH = Pattern.compile("\\s+/\\s+");
    /** Titles that say where the page stands and not what it is. */
    private static final Set<String> EMPTY = Set.of("home", "homepage", "home page", "index", "untitled", "start page");
    /** The least share of common words, by Dice, that makes a heading and a declared title the same. */
    private static final double AKIN = 0.45;

    /** A text with its letters and digits in lower case, single spaces between. */
    private record Keyed(String text, String key, String where) {
        static Keyed of(String text, String where) {
            return new Keyed(text, Titles.key(text), where);
        }
    }

    private record Heading(Element element, String text) {
        Keyed keyed() {
            return Keyed.of(text.replace(SOFT_HYPHEN, "").strip(), "h1");
        }
    }

    private record Akin(Keyed heading, double kinship) {}

    private final List<Keyed> declared;
    private List<Set<String>> declaredWords = List.of();
    private final List<Keyed> headings;
    /** Those that lead to the site's front page. */
    private final List<Keyed> home;
    /** Whether it is known to be another page than the site's front page, whose title is the site's name. */
    private final boolean inner;
    private final @Nullable String site;
    private final String siteKey;
    private final Keyed title;
    private final Set<String> hosts;

    private Titles(Described page, List<Keyed> declared, @Nullable String site, @Nullable URI address) {
        this.declared = declared;
        List<Heading> all = page.headlines.stream()
                .map(element -> new Heading(element, seen(element)))
                .filter(heading -> !heading.text().isBlank() && heading.text().length() <= LONGEST)
                .limit(MOST_HEADINGS)
                .toList();
        this.headings = all.stream().map(Heading::keyed).toList();
        this.home = all.stream()
                .filter(heading -> HomeLinks.in(heading.element(), address))
                .map(Heading::keyed)
                .toList();
        this.inner = address != null && !HomeLinks.isFront(address);
        this.site = site;
        this.siteKey = site == null ? "" : key(site);
        this.title = Keyed.of(plain(page.title()), "title");
        this.hosts = hosts(address);
    }

    /** What stands last in a title; empty if nothing does. What is twice as long as all before it is no site's name: some sites put their own first. */
    private static String tail(String title) {
        List<String> parts = parts(title);
        String last = parts.getLast();
        boolean name = parts.size() > 1 && count(last) < 2 * count(before(title, last));
        return name ? key(last) : "";
    }

    /** @param oneText whether the page is one text; on others the lone heading may be a slogan beside a title stated on purpose */
    static @Nullable Found<String> of(Described page, JsonLd jsonLd, MetaTags meta, @Nullable String site,
            @Nullable URI address, boolean oneText) {
        return new Titles(page, declared(page, jsonLd, meta), site, address).find(oneText);
    }

    private @Nullable Found<String> find(boolean oneText) {
        if (declared.isEmpty())
            return headings.isEmpty() ? null : new Found<>(headings.getFirst().text(), "h1");
        List<Keyed> own = headings.stream().filter(heading -> !namesSite(heading)).toList();
        if (inner && !own.isEmpty() && own.size() == headings.size() && declared.stream().allMatch(this::isSite))
            return new Found<>(own.getFirst().text(), "h1");
        boolean lone = (oneText || declared.size() == 1) && headings.size() == 1;
        return own.stream()
                .map(heading -> new Akin(heading, kinship(heading)))
                .max(Comparator.comparingDouble(Akin::kinship))
                .filter(best -> best.kinship() >= AKIN || (lone && count(best.heading().text()) >= TELLING))
                .map(best -> new Found<>(heading(best.heading()), "h1"))
                .orElseGet(() -> stated(oneText));
    }

    private Found<String> stated(boolean oneText) {
        Keyed trusted = whole();
        String ownName = headings.stream()
                .filter(this::namesSite)
                .findFirst()
                .map(Keyed::text)
                .orElseGet(() -> site == null && oneText ? hostsName(trusted.text()) : site);
        String title = cut(unled(trusted.text(), ownName), ownName);
        return site != null && EMPTY.contains(key(title))
                ? new Found<>(site, "site name")
                : new Found<>(title, trusted.where());
    }

    /** What stands first in a title if the address's host is called so; else null. */
    private @Nullable String hostsName(String title) {
        int colon = title.indexOf(':');
        return Stream.of(colon < 0 ? title : title.substring(0, colon), parts(title).getFirst())
                .map(String::strip)
                .filter(name -> name.length() < title.length())
                .filter(name -> hosts.contains(key(name).replace(" ", "")))
                .findFirst()
                .orElse(null);
    }

    /** The parts of a host's name that may be the site's, without hyphens. */
    private static Set<String> hosts(@Nullable URI address) {
        if (address == null || address.getHost() == null)
            return Set.of();
        return Stream.of(address.getHost().toLowerCase(Locale.ROOT).replace("-", "").split("\\."))
                .filter(part -> part.length() >= TELLING)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first of the declared titles, or the one that goes on where it is cut off. */
    private Keyed whole() {
        Keyed first = declared.getFirst();
        return first.text().length() < CUT_OFF
                ? first
                : declared.stream()
                        .filter(title -> title.text().startsWith(first.text()))
                        .skip(1)
                        .findFirst()
                        .orElse(first);
    }

    /** The text of a heading without what is not read in its line, or a link to itself. */
    private static String seen(Element heading) {
        if (heading.firstElementChild() == null || heading.selectFirst(PERHAPS_UNREAD) == null)
            return heading.text();
        Element words = heading.clone();
        words.select(UNREAD).remove();
        words.getAllElements().stream().filter(SilentLinks::is).toList().forEach(Element::remove);
        return words.text();
    }

    /** The heading without the site's name, and without a label or a date before the words that a declared title has. */
    private String heading(Keyed heading) {
        return declared.stream()
                .filter(title -> labelled(heading, title))
                .map(title -> Keyed.of(cut(title.text(), site), title.where()))
                .filter(title -> count(title.text()) >= TELLING && heading.key().endsWith(" " + title.key()))
                .filter(title -> heading.key().length() - title.key().length() > ARTICLE)
                .findFirst()
                .map(Keyed::text)
                .or(() -> spaced(heading))
                .orElseGet(() -> uncounted(cutSite(beforeBar(heading.text(), site))));
    }

    /** As a declared title has the same letters: words of headings that are styled one by one may have no space between. */
    private Optional<String> spaced(Keyed heading) {
        String letters = heading.key().replace(" ", "");
        return declared.stream()
                .filter(title -> !title.key().contains(heading.key()) && title.key().replace(" ", "").contains(letters))
                .map(title -> cut(title.text(), site))
                .filter(title -> key(title).length() > heading.key().length()
                        && key(title).replace(" ", "").equals(letters))
                .findFirst();
    }

    /** Whether the title's first letters stand within the heading. */
    private static boolean labelled(Keyed heading, Keyed title) {
        return heading.key().indexOf(' ' + title.key().substring(0, Math.min(TELLING, title.key().length()))) > 0;
    }

    private String uncounted(String heading) {
        if (!heading.contains("("))
            return heading;
        String words = COUNTED.matcher(heading).replaceFirst("");
        String key = key(words);
        boolean counted = count(words) >= TELLING && declared.stream().anyMatch(title -> title.key().startsWith(key));
        return counted ? words : heading;
    }

    /** Some pages set the site's name as their first heading; it is what the document's title ends with, or leads to the front page. */
    private boolean namesSite(Keyed heading) {
        return home.contains(heading) || isSite(heading) || (!heading.key().isEmpty()
                && title.key().endsWith(heading.key()) && heading.key().equals(tail(title.text())));
    }

    private boolean isSite(Keyed title) {
        return site != null && title.key().equals(siteKey);
    }

    private static List<Keyed> declared(Described page, JsonLd jsonLd, MetaTags meta) {
        List<Found<String>> stated = new ArrayList<>();
        jsonLd.headline().ifPresent(title -> stated.add(new Found<>(title, JsonLd.PLACE)));
        stated.addAll(meta.all("og:title", "twitter:title", "title", "dc.title", "citation_title", "headline"));
        stated.add(new Found<>(page.title(), "title"));
        return stated.stream()
                .map(found -> Keyed.of(plain(found.value()), found.where()))
                .filter(title -> !title.text().isBlank())
                .toList();
    }

    /** Some publishers put markup or escaped markup into their titles. */
    private static String plain(String stated) {
        String title = stated.replace(SOFT_HYPHEN, "");
        String some = title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1).strip() + "…";
        if (some.indexOf('<') >= 0)
            return Jsoup.parse(some).text().strip();
        return some.indexOf('&') >= 0 ? Parser.unescapeEntities(some, false).strip() : some.strip();
    }

    /** Beyond 1 if a declared title begins with the heading, else the share of common words. */
    private double kinship(Keyed heading) {
        for (Keyed title : declared)
            if (begins(title.key(), heading.key()))
                return 2.0 + heading.key().length();
        Set<String> words = words(heading.key());
        return declaredWords().stream().mapToDouble(title -> dice(words, title)).max().orElse(0);
    }

    /** Of each declared title, with what may be the site's name and without it; looked for once, however many headings there are. */
    private List<Set<String>> declaredWords() {
        if (declaredWords.isEmpty())
            declaredWords = declared.stream()
                    .flatMap(title -> Stream.of(title.key(), key(cut(title.text(), null))))
                    .distinct()
                    .map(Titles::words)
                    .toList();
        return declaredWords;
    }

    /** Whether the words of one are the first words of the other. */
    private static boolean begins(String key, String words) {
        return key.startsWith(words) && (key.length() == words.length() || key.charAt(words.length()) == ' ');
    }

    private static double dice(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return 2.0 * common.size() / Math.max(1, some.size() + others.size());
    }

    private static Set<String> words(String key) {
        return Set.copyOf(List.of(key.split(" ")));
    }

    /** Letters and digits in lower case, single spaces between words and about letters of scripts without spaces. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                space = true;
                continue;
            }
            boolean alone = unspaced(c);
            if ((space || alone) && !key.isEmpty())
                key.append(' ');
            space = alone;
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    /** Whether it is of a script that sets no spaces between words: Han, or the Japanese syllables. */
    private static boolean unspaced(char c) {
        return Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff');
    }

    /** Without what a separator sets off at the end: the site's name, or a part that is no longer than the rest. */
    private static String cut(String title, @Nullable String site) {
        String bars = beforePath(beforeBar(unsigned(title, site), site));
        List<String> parts = parts(bars);
        if (parts.size() < 2)
            return bars;
        String last = parts.getLast();
        String rest = before(bars, last);
        boolean named = site != null && key(last).equals(key(site));
        boolean tail = count(rest) >= FEWEST_WORDS && count(last) <= count(rest) && !key(last).isEmpty();
        return !rest.isBlank() && (named || tail) ? rest : bars;
    }

    /** At least one: the title itself where it has nothing but separators. */
    private static List<String> parts(String title) {
        if (!separated(title))
            return List.of(title);
        List<String> parts = List.of(SEPARATOR.split(title));
        return parts.isEmpty() ? List.of(title) : parts;
    }

    private static boolean separated(String title) {
        for (int i = 0; i < title.length(); i++)
            if (SEPARATORS.indexOf(title.charAt(i)) >= 0)
                return true;
        return false;
    }

    /** Without the site's known name behind a mark that needs no spaces. */
    private static String unsigned(String title, @Nullable String site) {
        int length = site == null ? 0 : title.length() - site.length();
        if (site == null || length < 2 || !title.regionMatches(true, length, site, 0, site.length()))
            return title;
        String rest = title.substring(0, length).stripTrailing();
        return CLOSE_MARKS.indexOf(rest.charAt(rest.length() - 1)) >= 0 ? before(rest, "") : title;
    }

    /** Without the site's name and a mark before the title. */
    private static String unled(String title, @Nullable String site) {
        if (site == null || site.isEmpty() || !title.regionMatches(true, 0, site, 0, site.length()))
            return title;
        String rest = LED.matcher(title.substring(site.length())).replaceFirst("");
        return count(rest) < FEWEST_WORDS || rest.length() == title.length() - site.length() ? title : rest;
    }

    private static String beforePath(String title) {
        if (title.indexOf('/') < 0)
            return title;
        List<String> parts = List.of(PATH.split(title));
        return parts.size() > 2 && count(parts.getFirst()) >= TELLING ? parts.getFirst() : title;
    }

    /** A bar always sets off the site, mostly behind it. */
    private static String beforeBar(String title, @Nullable String site) {
        if (title.indexOf('|') < 0 && title.indexOf('｜') < 0)
            return title;
        List<String> parts = List.of(BAR.split(title));
        boolean siteFirst = parts.size() > 1 && site != null && key(parts.getFirst()).equals(key(site));
        return parts.isEmpty() || parts.getFirst().isBlank() ? title : parts.get(siteFirst ? 1 : 0).strip();
    }

    private String cutSite(String heading) {
        if (site == null || !key(heading).endsWith(siteKey))
            return heading;
        String last = parts(heading).getLast();
        boolean named = key(last).equals(siteKey) && last.length() < heading.length();
        return named ? before(heading, last) : heading;
    }

    private static String before(String title, String last) {
        return TRAILING.matcher(title.substring(0, title.lastIndexOf(last))).replaceFirst("");
    }

    /** The number of words; two letters of a script without spaces make one. */
    private static int count(String text) {
        String[] words = key(text).split(" ");
        long letters = Stream.of(words).filter(word -> word.length() == 1 && unspaced(word.charAt(0))).count();
        return words.length - (int) (letters / 2);
    }
}
