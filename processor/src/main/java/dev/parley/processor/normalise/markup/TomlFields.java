package dev.parley.processor.normalise.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of TOML front matter as Hugo and Zola have it: strings, dates, numbers and lists of strings, a field a line, whatever table it
 * stands in; the first of a name counts. Text over several lines and objects are passed over.
 */
final class TomlFields {
    private static final Pattern FIELD = Pattern.compile(
            "(?m)^[ \\t]*\"?([\\p{L}\\p{N}_-]{1,60})\"?[ \\t]*=[ \\t]*(\\[[^\\]]{0,4000}]|\"(?:[^\"\\\\\\n]|\\\\.){0,4000}\"|'[^'\\n]{0,4000}'"
                    + "|[^\"'\\[{\\s#][^\\n#]{0,200})");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    private TomlFields() {}

    static Map<String, Object> read(String toml) {
        var fields = new LinkedHashMap<String, Object>();
        FIELD.matcher(toml)
                .results()
                .forEach(field -> fields.putIfAbsent(field.group(1), value(field.group(2).strip())));
        return fields;
    }

    private static Object value(String text) {
        var strings = strings(text);
        if (text.startsWith("["))
            return strings;
        return strings.isEmpty() ? text : strings.getFirst();
    }

    private static List<String> strings(String text) {
        return STRING.matcher(text)
                .results()
                .map(string -> string.group(1) == null
                        ? string.group(2)
                        : ESCAPED.matcher(string.group(1)).replaceAll("$1"))
                .toList();
    }
}
