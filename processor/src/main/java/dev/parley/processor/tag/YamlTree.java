package dev.parley.processor.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML into nodes that keep their line and column, which data binding would lose. */
final class YamlTree {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int DEEPEST = 20;
    private final JsonParser parser;

    private YamlTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Either the root or why there is none. */
    sealed interface Outcome {
        record Tree(YamlNode root) implements Outcome {}

        record Broken(Problem problem) implements Outcome {}
    }

    static Outcome read(String yaml) {
        try (var parser = YAML.createParser(ObjectReadContext.empty(), yaml)) {
            return new YamlTree(parser).root();
        } catch (JacksonException e) {
            return new Outcome.Broken(broken(e));
        }
    }

    private static Problem broken(JacksonException e) {
        var at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
        return YamlNode.problem(at, e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
    }

    private Outcome root() {
        var first = parser.nextToken();
        if (first == null)
            return new Outcome.Broken(new Problem(1, 1, "the file is empty"));
        return new Outcome.Tree(node(first, 0));
    }

    private YamlNode node(@Nullable JsonToken token, int depth) {
        var at = parser.currentTokenLocation();
        if (depth > DEEPEST)
            throw new StreamReadException(parser, "nested more than " + DEEPEST + " deep");
        return switch (token) {
            case START_OBJECT -> mapping(at, depth);
            case START_ARRAY -> sequence(at, depth);
            case VALUE_NULL -> new YamlNode.Scalar(at, "");
            case null, default -> new YamlNode.Scalar(at, String.valueOf(parser.getString()));
        };
    }

    private YamlNode mapping(TokenStreamLocation at, int depth) {
        var entries = new ArrayList<YamlNode.Entry>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var place = parser.currentTokenLocation();
            entries.add(new YamlNode.Entry(place, key, node(parser.nextToken(), depth + 1)));
        }
        return new YamlNode.Mapping(at, List.copyOf(entries));
    }

    private YamlNode sequence(TokenStreamLocation at, int depth) {
        var items = new ArrayList<YamlNode>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            items.add(node(token, depth + 1));
        return new YamlNode.Sequence(at, List.copyOf(items));
    }
}
