package dev.parley.app.search;

import dev.parley.model.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is looked for, read from one line: words and {@code "phrases"}, all of which must be there; {@code person:}, {@code topic:},
 * {@code form:}, {@code source:}, {@code standing:}, {@code date:}, {@code from:}, {@code until:} and {@code counted:}, the values in
 * quotes where they have spaces; a quote that is left open reaches to the end. A {@code -} before any of them means without it, and
 * {@code word*} any ending. Anything else is words: there is no wrong syntax but a wrong date, period, form or standing.
 */
public record Search(List<Wish> wishes) {
    /** Everything. */
    public static final Search ALL = new Search(List.of());

    private static final Set<String> KEYS = Set.of("person", "topic", "form", "source", "standing", "date", "from",
            "until", "counted");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-\\d\\d){0,2}|\\d{4}-[wW]\\d\\d");
    private static final Pattern WISH = Pattern.compile("(-?)(?:([a-zA-Z]+):)?(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /**
     * One part of it.
     *
     * @param key what it is about; empty for words
     * @param phrase whether it was in quotes
     */
    record Wish(boolean not, String key, String text, boolean phrase) {}

    public Search {
        wishes = List.copyOf(wishes);
    }

    /** @throws SearchException if a date or period is none, or a form or standing that there is not */
    public static Search of(String line) {
        var wishes = new ArrayList<Wish>();
        var found = WISH.matcher(line);
        while (found.find())
            wishes.add(wish(found.group(1), found.group(2), found.group(3), found.group(4)));
        wishes.forEach(Search::check);
        return new Search(wishes.stream().filter(wish -> !wish.text.isBlank()).toList());
    }

    /** Whether all behind some quote is one phrase, which is seldom meant when it finds nothing. */
    public static boolean leavesAQuoteOpen(String line) {
        return line.chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    private static Wish wish(String minus, @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String quoted, @org.jspecify.annotations.Nullable String plain) {
        var key = name == null ? "" : name.toLowerCase(Locale.ROOT);
        var text = quoted == null ? Objects.requireNonNullElse(plain, "") : quoted;
        return KEYS.contains(key)
                ? new Wish(!minus.isEmpty(), key, text, quoted != null)
                : new Wish(!minus.isEmpty(), "", key.isEmpty() ? text : name + " " + text, quoted != null);
    }

    private static void check(Wish wish) {
        switch (wish.key) {
            case "date", "from", "until" -> Days.of(wish.text);
            case "counted" -> period(wish);
            case "form" -> oneOf(wish, Form.values());
            case "standing" -> oneOf(wish, Summary.Kind.values());
            default -> {}
        }
    }

    private static void period(Wish wish) {
        if (!PERIOD.matcher(wish.text).matches())
            throw new SearchException("counted is YYYY-MM-DD, YYYY-Www, YYYY-MM or YYYY, not '" + wish.text + "'");
    }

    private static void oneOf(Wish wish, Enum<?>[] values) {
        var names = Arrays.stream(values).map(Fields::name).toList();
        if (!wish.text.isBlank() && !names.contains(wish.text.toLowerCase(Locale.ROOT)))
            throw new SearchException(wish.key + " is " + String.join(", ", names) + ", not '" + wish.text + "'");
    }

    /** Topics that are looked for. */
    public List<String> topics() {
        return wishes.stream()
                .filter(wish -> wish.key.equals("topic") && !wish.not)
                .map(wish -> wish.text.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those that are about the text. */
    List<Wish> words() {
        return wishes.stream().filter(wish -> wish.key.isEmpty()).toList();
    }

    /** Whether there is anything by which one document fits better than another. */
    boolean ranks() {
        return words().stream().anyMatch(wish -> !wish.not);
    }
}
