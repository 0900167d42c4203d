package dev.parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The objects of {@code deploy/kubernetes}, in the order of its kustomization. */
record Manifests(List<JsonNode> objects) {
    static final Path FOLDER = Path.of("../deploy/kubernetes");

    static Manifests read() throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var name : kustomization().get("resources"))
            try (var documents = YAMLMapper.shared()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(Files.readString(FOLDER.resolve(name.asString())))) {
                objects.addAll(documents.readAll());
            }
        return new Manifests(objects);
    }

    static JsonNode kustomization() throws IOException {
        return YAMLMapper.shared().readTree(Files.readString(FOLDER.resolve("kustomization.yaml")));
    }

    /** Lines {@code NAME=VALUE} of the settings that all rooms share. */
    static List<String> shared() throws IOException {
        try (var lines = Files.lines(FOLDER.resolve("parley.env"))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.get("kind").asString().equals(kind));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asString();
    }

    static JsonNode pod(JsonNode set) {
        return set.at("/spec/template/spec");
    }

    /** The one that it has. */
    static JsonNode container(JsonNode set) {
        return pod(set).at("/containers/0");
    }
}
