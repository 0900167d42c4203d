package dev.parley.processor.normalise.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Holds the parser to expectations in the JSON that the tests of vtt.js use: {@code x.json} beside {@code x.vtt} lists the cues with
 * their settings, {@code x-proc.json} the text that is shown of each. A file that is no WebVTT has the cues {@code null}. Other suites
 * of this kind are read with {@code -Dparley.vtt.suite=FOLDER}.
 */
class VttConformanceTest {
    private static final Path SUITE = Path.of(System.getProperty("parley.vtt.suite", "src/test/resources/vtt"));
    /** What earlier drafts of the specification, and vtt.js, call these. */
    private static final Map<String, String> EARLIER = Map.of("middle", "center");

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(SUITE)) {
            return files.filter(file -> file.toString().endsWith(".vtt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void cuesAreThoseOfTheSpecification(Path file) throws IOException {
        var cues = VttParser.parse(decoded(file));
        var shown = expected(file, "-proc.json");
        var listed = expected(file, ".json");
        assertThat(listed.isPresent() || shown.isPresent()).as("an expectation beside %s", file).isTrue();
        listed.map(json -> json.path("cues")).ifPresent(json -> assertThat(cues.isPresent()).isEqualTo(json.isArray()));
        listed.filter(json -> json.path("cues").isArray())
                .ifPresent(json -> assertThat(fields(cues.orElseThrow())).isEqualTo(fields(json.path("cues"))));
        shown.ifPresent(json -> assertThat(texts(cues.orElse(List.of()))).isEqualTo(texts(json)));
    }

    private static String decoded(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\ufffd');
    }

    private static Optional<JsonNode> expected(Path file, String ending) throws IOException {
        var json = Path.of(file.toString().replaceFirst("\\.vtt$", ending));
        return Files.exists(json) ? Optional.of(Json.MAPPER.readTree(Files.readString(json))) : Optional.empty();
    }

    private static List<Map<String, String>> fields(List<Cue> cues) {
        return cues.stream().map(cue -> {
            var settings = cue.settings();
            var fields = new TreeMap<String, String>();
            fields.put("id", cue.id());
            fields.put("startTime", String.valueOf(cue.start()));
            fields.put("endTime", String.valueOf(cue.end()));
            fields.put("text", cue.text());
            fields.put("vertical", settings.vertical());
            fields.put("line", auto(settings.line()));
            fields.put("lineAlign", settings.lineAlign());
            fields.put("snapToLines", String.valueOf(settings.snapToLines()));
            fields.put("position", auto(settings.position()));
            fields.put("positionAlign", settings.positionAlign());
            fields.put("size", String.valueOf(settings.size()));
            fields.put("align", settings.align());
            fields.put("region", settings.region());
            return (Map<String, String>) fields;
        }).toList();
    }

    private static String auto(@Nullable Double value) {
        return value == null ? "auto" : value.toString();
    }

    /** What the expectation does not name is the default. */
    private static List<Map<String, String>> fields(JsonNode cues) {
        var defaults = fields(List.of(new Cue("", 0, 0, CueSettings.DEFAULT, ""))).getFirst();
        return cues.valueStream().map(cue -> defaults.keySet().stream().collect(Collectors.toMap(key -> key, key -> {
            var value = cue.path(key);
            var text = value.isNumber() ? String.valueOf(value.asDouble()) : value.asString(defaults.get(key));
            return key.equals("positionAlign") && text.equals("middle") ? "auto" : EARLIER.getOrDefault(text, text);
        }, (one, other) -> one, TreeMap::new))).map(fields -> (Map<String, String>) fields).toList();
    }

    /** White space between two voices is not kept, so it is not compared. */
    private static List<String> texts(List<Cue> cues) {
        return cues.stream()
                .map(cue -> CueText.parse(cue.text())
                        .stream()
                        .map(CueText.Span::words)
                        .collect(Collectors.joining("\n")))
                .map(VttConformanceTest::collapsed)
                .toList();
    }

    private static List<String> texts(JsonNode shown) {
        return shown.valueStream().map(cue -> collapsed(cue.path("textContent").asString(""))).toList();
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
