package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A folder a convention: a raw file, and those fields of its document that the convention is about. A bug fix adds a folder. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/normalise");

    static Stream<Path> conventions() throws IOException {
        try (var folders = Files.list(CORPUS)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void isReadAsExpected(Path folder) throws IOException {
        JsonNode document = Json.MAPPER.valueToTree(Raw.document(Raw.of(raw(folder))));
        assertHolds(document, Json.MAPPER.readTree(Files.readString(folder.resolve("expected.json"))),
                String.valueOf(folder.getFileName()));
    }

    private static Path raw(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("expected.json")).findFirst().orElseThrow();
        }
    }

    /** What is expected is there: objects may have more fields, lists have as many elements. */
    private static void assertHolds(JsonNode actual, JsonNode expected, String where) {
        if (expected.isObject())
            expected.properties()
                    .forEach(each -> assertHolds(actual.path(each.getKey()), each.getValue(),
                            where + "." + each.getKey()));
        else if (expected.isArray()) {
            assertThat(actual.size()).as(where + " has as many").isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++)
                assertHolds(actual.path(i), expected.path(i), where + "[" + i + "]");
        } else
            assertThat(actual.isMissingNode() ? "null" : actual.toString()).as(where).isEqualTo(expected.toString());
    }
}
