package dev.parley.processor.tag;

import dev.parley.processor.tag.YamlNode.Mapping;
import dev.parley.processor.tag.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of YAML mappings and collects what is wrong with them. Not thread-safe. */
final class YamlFields {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void report(YamlNode at, String reason) {
        problems.add(at.problem(reason));
    }

    void known(Mapping mapping, List<String> keys) {
        for (var entry : mapping.entries())
            if (!keys.contains(entry.key()))
                problems.add(YamlNode.problem(entry.at(),
                        "there is no '" + entry.key() + "' here, only " + String.join(", ", keys)));
    }

    /** Empty where the field is missing or blank. */
    Optional<String> text(Mapping mapping, String key) {
        return mapping.get(key).flatMap(node -> {
            if (node instanceof Scalar(var at, var text))
                return Optional.of(text.strip()).filter(t -> !t.isEmpty());
            report(node, key + " is one text, not a list or a mapping");
            return Optional.empty();
        });
    }

    /** The empty text where it is missing, which is reported. */
    String required(Mapping mapping, String key, String complaint) {
        return text(mapping, key).orElseGet(() -> {
            report(mapping.get(key).orElse(mapping), complaint);
            return "";
        });
    }

    /** A finite number; {@code otherwise} where it is missing. */
    double number(Mapping mapping, String key, double otherwise) {
        var text = text(mapping, key);
        if (text.isEmpty())
            return otherwise;
        try {
            double number = Double.parseDouble(text.get());
            if (Double.isFinite(number))
                return number;
        } catch (NumberFormatException e) {
            // reported below, like a number that is not finite
        }
        report(mapping.get(key).orElse(mapping), key + " is a number, not '" + text.get() + "'");
        return otherwise;
    }
}
