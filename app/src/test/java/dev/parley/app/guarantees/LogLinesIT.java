package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LogLinesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whereLogsAreJsonEveryLineIsAnObjectAndEveryLifecycleEventIsALine() throws IOException, InterruptedException {
        String said;
        try (var up = up(Map.of("PARLEY_LOG_FORMAT", "json"))) {
            await("all rooms run").atMost(PATIENCE)
                    .until(() -> up.complaint().contains("ingest is running")
                            && up.complaint().contains("the processor is running")
                            && up.complaint().contains("the search index is up to date")
                            && up.complaint().contains("the sink json is running"));
            up.terminate();
            said = up.await().err();
        }
        var lines = said.lines()
                .filter(line -> !line.startsWith("parley: ")) // what the command says to whoever typed it
                .map(Json.MAPPER::readTree)
                .toList();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("timestamp").asLong()).isPositive();
            assertThat(line.path("level").asString()).isNotEmpty();
            assertThat(line.path("formattedMessage").asString()).isNotEmpty();
        });
        assertThat(lines).extracting(line -> line.path("formattedMessage").asString())
                .containsSubsequence("parley begins", "the broker is up", "the dashboard listens",
                        "the processor is not running", "the sink json is stopped", "the broker is down", "parley ends")
                .containsOnlyOnce("the sink json is running", "ingest is running", "the search index is up to date");
        assertThat(lines).anySatisfy(
                line -> assertThat(pairs(line)).contains("\"room\":\"processor\"", "\"state\":\"running\""));
    }

    private static String pairs(JsonNode line) {
        return line.path("kvpList").toString();
    }

    @Test
    void whereTheyAreTextNobodyIsToldWhatStandardOutputSaysAlready() throws IOException, InterruptedException {
        try (var up = up(Map.of())) {
            await("it is up").atMost(PATIENCE).until(() -> up.printed().contains("dashboard at"));
            up.terminate();
            assertThat(up.await().err()).doesNotContain("parley begins", "is running", "is up", "parley ends");
        }
    }

    private ParleyProcess up(Map<String, String> environment) throws IOException {
        var arguments = List.of("up", "--data", folder.resolve("data").toString(), "--out",
                folder.resolve("out").toString());
        return ParleyProcess.startIn(environment, folder, arguments.toArray(String[]::new));
    }
}
