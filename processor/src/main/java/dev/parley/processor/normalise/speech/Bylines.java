package dev.parley.processor.normalise.speech;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that say who wrote a piece and nothing else: "By Ada Moe", "Authors: Ada Moe (Boats Ltd) and Otto Brandt". */
final class Bylines {
    private static final int LONGEST = 160;
    private static final Pattern LINE = Pattern.compile(
            "(?:(?:posted|written|words|text|story) by|by|authors?:|autor(?:a|es)?:|von|por|par):? (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern AND = Pattern.compile(",? (?:and|AND|&|und|y|et) |, ");

    private Bylines() {}

    /** The full names in the line; none if it is no such line. */
    static List<String> authors(String line) {
        var by = line.length() > LONGEST || line.indexOf('\n') >= 0 ? null : LINE.matcher(line);
        if (by == null || !by.matches())
            return List.of();
        var names = List.of(AND.split(BRACKET.matcher(by.group(1)).replaceAll("").strip()));
        return names.stream().allMatch(Bylines::isName) ? names : List.of();
    }

    private static boolean isName(String name) {
        return Speakers.isFull(name) && Stream.of(name.split(" ")).allMatch(Mentions::isNameWord);
    }
}
