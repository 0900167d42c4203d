package dev.parley.bench.ingest;

import dev.parley.ingest.feed.Entry;
import dev.parley.model.Published;
import dev.parley.processor.normalise.block.PostedDates;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/**
 * A comparison of an {@code Expect} comment: a path into the entries, and a Python literal. Markup is compared by its text, since
 * feedparser cleans it and Parley keeps it for the normaliser; times by the instant, or by the day where no zone is written. A long text
 * may be summary or content.
 *
 * @param entry its number, or -1 for the number of entries
 * @param field like {@code title_detail.value}, without indices
 */
record Expected(int entry, String field, String literal) {
    private static final Pattern PATH = Pattern.compile("entries\\[(\\d+)\\]((?:\\[[^\\]]+\\]|\\.\\w+)+)");
    private static final Pattern KEY = Pattern.compile("\\[u?['\"](\\w+)['\"]\\]|\\.(\\w+)|\\[(\\d+)\\]");
    private static final String STRING = "u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern PART = Pattern.compile("(?:" + STRING + "|(?!\\sand\\s)[^'\"])+", Pattern.DOTALL);
    private static final Pattern SIDE = Pattern.compile("(?:" + STRING + "|(?!==)[^'\"])+", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL);
    private static final Pattern OTHER_LINK = Pattern.compile("rel\\s*=\\s*[\"'](?!alternate)");

    private static final Set<String> TITLES = Set.of("title", "title_detail.value");
    private static final Set<String> LINKS = Set.of("link", "links.href");
    private static final Set<String> IDS = Set.of("id", "guid");
    private static final Set<String> TEXTS = Set.of("summary", "description", "summary_detail.value",
            "description_detail.value", "content.value");
    private static final Set<String> DATES = Set.of("published", "updated", "created", "issued", "modified", "date");
    private static final Set<String> AUTHORS = Set.of("author_detail.name", "authors.name", "contributors.name");

    /** All comparisons of the expression that are about entries. */
    static List<Expected> in(String expression) {
        var found = new ArrayList<Expected>();
        for (var part : parts(PART, expression)) {
            var sides = parts(SIDE, part.replaceFirst("^\\s*and\\s", ""));
            for (var side : sides.subList(0, Math.max(0, sides.size() - 1)))
                one(side.strip(), sides.getLast().strip()).ifPresent(found::add);
        }
        return found;
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group().replaceFirst("^\\s*(?:=|and\\s)", ""))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static Optional<Expected> one(String side, String literal) {
        if (side.equals("len(entries)"))
            return Optional.of(new Expected(-1, "", literal));
        var path = PATH.matcher(side);
        if (!path.matches())
            return Optional.empty();
        var keys = KEY.matcher(path.group(2))
                .results()
                .flatMap(match -> Stream.ofNullable(match.group(1) == null ? match.group(2) : match.group(1)));
        return Optional
                .of(new Expected(Integer.parseInt(path.group(1)), keys.collect(Collectors.joining(".")), literal));
    }

    /** Whether Parley's entries have such a field. */
    boolean isOurs(String sample) {
        if (entry < 0)
            return true;
        if (field.equals("links.href"))
            return !OTHER_LINK.matcher(sample).find();
        return TITLES.contains(field) || LINKS.contains(field) || IDS.contains(field) || TEXTS.contains(field)
                || DATES.contains(field.replaceFirst("_parsed$", "")) || AUTHORS.contains(field);
    }

    /** What is wrong; empty if it holds. */
    Optional<String> check(List<Entry> entries, URI base) {
        var given = entry < 0
                ? List.of(Integer.toString(entries.size()))
                : entry < entries.size() ? given(entries.get(entry)) : List.<String>of();
        return given.stream().anyMatch(value -> isEqual(value, base))
                ? Optional.empty()
                : Optional.of(field + " is " + given + ", not " + literal);
    }

    private List<String> given(Entry read) {
        if (TITLES.contains(field))
            return present(read.title());
        if (LINKS.contains(field))
            return present(Objects.toString(read.link(), null));
        if (IDS.contains(field))
            return present(read.guid());
        if (AUTHORS.contains(field))
            return read.authors();
        return TEXTS.contains(field)
                ? present(read.summary(), read.content())
                : present(read.published(), read.updated());
    }

    private static List<String> present(@Nullable String... values) {
        return Arrays.stream(values).flatMap(Stream::ofNullable).toList();
    }

    private boolean isEqual(String value, URI base) {
        if (entry < 0)
            return value.equals(literal);
        if (field.endsWith("_parsed"))
            return isSameTime(value);
        if (TITLES.contains(field))
            return List.of(words(string()), bare(string())).contains(bare(value));
        if (TEXTS.contains(field))
            return words(value).equals(words(string()));
        return value.equals(string()) || (IDS.contains(field) && base.resolve(value).toString().equals(string()));
    }

    private static String words(String markup) {
        return bare(Jsoup.parse(markup).text());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    /** The literal is a tuple of year, month, day, hour, minute, second and more, in UTC. */
    private boolean isSameTime(String value) {
        var numbers = Arrays.stream(literal.replaceAll("[^\\d,]", "").split(",")).map(Integer::parseInt).toList();
        var expected = OffsetDateTime.of(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4),
                numbers.get(5), 0, ZoneOffset.UTC);
        var read = PostedDates.parse(value);
        return read != null && (read.at() == null ? isSameDay(read, expected) : isSameInstant(read.at(), expected));
    }

    private static boolean isSameDay(Published read, OffsetDateTime expected) {
        return expected.toLocalDate().toString().startsWith(String.valueOf(read.on()));
    }

    private static boolean isSameInstant(String at, OffsetDateTime expected) {
        return OffsetDateTime.parse(at).toInstant().getEpochSecond() == expected.toEpochSecond();
    }

    private String string() {
        var inner = literal.replaceFirst("^u", "");
        if (inner.length() < 2)
            return inner;
        return ESCAPE.matcher(inner.substring(1, inner.length() - 1))
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(java.util.regex.MatchResult match) {
        for (int group = 1; group <= 3; group++)
            if (match.group(group) != null)
                return Character.toString(Integer.parseInt(match.group(group), 16));
        return switch (match.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> match.group(4);
        };
    }
}
