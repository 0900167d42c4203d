package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of a cue into what its voices say (WebVTT §6.4): {@code <v Name>} begins a voice, which lasts to {@code </v>}, to the
 * next, or to the end; other tags go, character references are decoded. One use.
 */
final class CueText {
    private static final int LONGEST_REFERENCE = 33;
    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String voice;
    private int at;

    /** What one voice says within a cue; the voice is null outside of voice tags. */
    record Span(@Nullable String voice, String words) {}

    private CueText(String text) {
        this.text = text;
    }

    static List<Span> parse(String text) {
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
            return new CueText(text).parse();
        return text.isBlank() ? List.of() : List.of(new Span(null, text));
    }

    private List<Span> parse() {
        while (at < text.length())
            switch (text.charAt(at)) {
                case '<' -> tag();
                case '&' -> reference();
                default -> words.append(text.charAt(at++));
            }
        flush(null);
        return spans;
    }

    private void flush(@Nullable String next) {
        if (!words.toString().isBlank())
            spans.add(new Span(voice, words.toString()));
        words.setLength(0);
        voice = next;
    }

    /** A tag; a sign that looks like one but is none stays. */
    private void tag() {
        if (!isTag()) {
            words.append(text.charAt(at++));
            return;
        }
        int close = text.indexOf('>', at);
        int end = close < 0 ? text.length() : close;
        var tag = text.substring(at + 1, end);
        at = close < 0 ? end : close + 1;
        if (tag.equals("/v"))
            flush(null);
        else if (tag.equals("v") || tag.startsWith("v ") || tag.startsWith("v.") || tag.startsWith("v\t")
                || tag.startsWith("v\n"))
            flush(name(tag));
    }

    /** The sign behind the bracket decides. */
    private boolean isTag() {
        char first = at + 1 < text.length() ? text.charAt(at + 1) : '>';
        return Character.isLetterOrDigit(first) || first == '/' || first == '.' || first == '>';
    }

    /** The annotation of a voice tag, without classes and a colon that slipped in. */
    private static @Nullable String name(String tag) {
        int space = 0;
        while (space < tag.length() && !Character.isWhitespace(tag.charAt(space)))
            space++;
        var name = decode(tag.substring(space)).replace('\n', ' ').replace('\u00a0', ' ').strip();
        while (name.endsWith(":") || name.endsWith("："))
            name = name.substring(0, name.length() - 1).stripTrailing();
        return name.isEmpty() ? null : name;
    }

    private void reference() {
        int semicolon = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_REFERENCE));
        var character = semicolon < 0 ? null : character(text.substring(at + 1, semicolon));
        words.append(character == null ? "&" : character);
        at = character == null ? at + 1 : semicolon + 1;
    }

    private static @Nullable String character(String name) {
        if (!name.startsWith("#"))
            return Entities.isNamedEntity(name) ? Entities.getByName(name) : null;
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        var digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}"))
            return null;
        int point = Integer.parseInt(digits, hex ? 16 : 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : null;
    }

    /** Text without tags, its character references decoded. */
    static String decode(String text) {
        if (text.indexOf('&') < 0)
            return text;
        var plain = new CueText(text.replace("<", "&lt;"));
        plain.parse();
        return plain.spans.isEmpty() ? text : plain.spans.getFirst().words();
    }
}
