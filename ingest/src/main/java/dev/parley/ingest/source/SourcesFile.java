package dev.parley.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sources in YAML: a list {@code sources}, each entry named by its kind. An unknown key is an error. */
public final class SourcesFile {
    private SourcesFile() {}

    public static List<Source> read(Path file) throws SourcesException, IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** @param place for messages */
    public static List<Source> parse(String place, String yaml) throws SourcesException {
        var list = tree(place, yaml).path("sources");
        if (!list.isArray())
            throw new SourcesException(
                    place + ": sources are a list under `sources:`, each entry like `- feed: https://…`");
        var sources = new ArrayList<Source>();
        for (int i = 0; i < list.size(); i++)
            sources.add(entry(place + ", source " + (i + 1), list.get(i)));
        refuseSameNames(place, sources);
        return List.copyOf(sources);
    }

    /** One entry as key and value, as a command gets them. */
    public static Source entry(Map<String, ?> entry) throws SourcesException {
        return entry("source", YAMLMapper.shared().valueToTree(entry));
    }

    private static JsonNode tree(String place, String yaml) throws SourcesException {
        try {
            return YAMLMapper.shared().readTree(yaml);
        } catch (JacksonException e) {
            throw new SourcesException(
                    place + ", line " + e.getLocation().getLineNr() + ": no valid YAML: " + e.getOriginalMessage());
        }
    }

    private static Source entry(String place, JsonNode entry) throws SourcesException {
        try {
            return SourceEntry.of(entry);
        } catch (IllegalArgumentException e) {
            throw new SourcesException(place + ": " + e.getMessage());
        }
    }

    private static void refuseSameNames(String place, List<Source> sources) throws SourcesException {
        var names = new HashSet<String>();
        for (var source : sources)
            if (!names.add(source.name()))
                throw new SourcesException(
                        place + ": two sources are called '" + source.name() + "'; give one a `name:`");
    }
}
