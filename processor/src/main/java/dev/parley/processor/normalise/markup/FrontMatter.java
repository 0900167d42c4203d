package dev.parley.processor.normalise.markup;

import dev.parley.model.Person;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What stands between two lines of three dashes (YAML) or plus signs (TOML) at the top of a file, else its {@link TopFields}, and the rest.
 * YAML that can't be read is read line by line.
 */
record FrontMatter(Metadata metadata, List<Found<Person>> people, @Nullable String summary, String body) {
    private static final Pattern FENCED = Pattern
            .compile("\\A\\uFEFF?\\s*(-{3,})[ \\t]*\\R(.{0,65536}?\\R)?---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern TOML = Pattern
            .compile("\\A\\uFEFF?\\s*\\+{3}[ \\t]*\\R(.{0,65536}?\\R)?\\+{3}[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z][\\w -]{0,40}):[ \\t]*(\\S.*)$");

    static FrontMatter split(String text) {
        var fence = FENCED.matcher(text);
        if (!fence.find())
            return toml(text);
        var yaml = parse(fence.group(2) == null ? "" : fence.group(2));
        if (fence.group(1).length() > 3 && yaml.isEmpty())
            return unfenced(text); // a rule, and text below
        return of(yaml, text.substring(fence.end()));
    }

    private static FrontMatter toml(String text) {
        var fence = TOML.matcher(text);
        if (!fence.find())
            return unfenced(text);
        return of(TomlFields.read(fence.group(1) == null ? "" : fence.group(1)), text.substring(fence.end()));
    }

    private static FrontMatter of(Map<?, ?> yaml, String body) {
        var fields = new FrontMatterFields(yaml, "front-matter");
        return new FrontMatter(fields.metadata(), fields.people(), fields.summary(), body);
    }

    private static FrontMatter unfenced(String text) {
        var top = TopFields.split(text);
        return top == null ? new FrontMatter(Metadata.NONE, List.of(), null, text) : top;
    }

    private static Map<?, ?> parse(String yaml) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
            return new Load(settings).loadFromString(yaml) instanceof Map<?, ?> fields ? fields : Map.of();
        } catch (YamlEngineException e) {
            return lineByLine(yaml); // what authors write is not always YAML: "title: Episode 2: the sequel"
        }
    }

    private static Map<?, ?> lineByLine(String yaml) {
        var fields = new LinkedHashMap<String, String>();
        LINE.matcher(yaml)
                .results()
                .forEach(line -> fields.putIfAbsent(line.group(1),
                        line.group(2).strip().replaceAll("^(['\"])(.*)\\1$", "$2")));
        return fields;
    }
}
