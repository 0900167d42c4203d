package dev.parley.ingest.feed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of people without their addresses, as RSS writes both: {@code me@example.org (Ada Byron)}, {@code Ada Byron <me@example.org>}. */
final class Authors {
    private static final Pattern ADDRESS = Pattern
            .compile("[(<\\[]?\\s*(?:mailto:)?[^\\s()<>\\[\\]@,;]+@[^\\s()<>\\[\\]@,;]+\\s*[)>\\]]?");
    private static final Pattern BRACKETED = Pattern.compile("^[(\"](.*)[)\"]$");

    /** What is longer is no name. */
    private static final int LONGEST = 1000;

    private Authors() {}

    /** Without blanks and repetitions. An address that stands alone stays. */
    static List<String> names(Stream<? extends @Nullable String> authors) {
        return authors.flatMap(Stream::ofNullable)
                .filter(author -> author.length() <= LONGEST)
                .map(Authors::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(String author) {
        var rest = ADDRESS.matcher(author).replaceAll(" ").strip();
        var name = BRACKETED.matcher(rest).replaceFirst("$1").strip();
        return name.isEmpty() ? author.strip() : name;
    }
}
