package dev.parley.processor.tag;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.TokenStreamLocation;

/** A piece of a YAML file that knows where it stands. */
sealed interface YamlNode {
    TokenStreamLocation at();

    /** Keys are unique. */
    record Mapping(TokenStreamLocation at, List<Entry> entries) implements YamlNode {
        Optional<YamlNode> get(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
        }
    }

    /** A key, where it stands, and its value. */
    record Entry(TokenStreamLocation at, String key, YamlNode value) {}

    /** A list. */
    record Sequence(TokenStreamLocation at, List<YamlNode> items) implements YamlNode {}

    /** Anything else, as text; {@code null} and {@code ~} are empty. */
    record Scalar(TokenStreamLocation at, String text) implements YamlNode {}

    default Problem problem(String reason) {
        return problem(at(), reason);
    }

    static Problem problem(TokenStreamLocation at, String reason) {
        return new Problem(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), reason);
    }
}
