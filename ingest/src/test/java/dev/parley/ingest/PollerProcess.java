package dev.parley.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** An ingest instance in a process of its own, to be killed. */
final class PollerProcess {
    private PollerProcess() {}

    /** Where the broker is, and a name. */
    public static void main(String[] arguments) throws Exception {
        var settings = new IngestSettings(null, "Parley/test", "https://example.org/bot", Duration.ofMillis(200),
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), arguments[1], 0, 50, null, 0,
                null, null);
        try (var ingest = Ingest.start(settings, Map.of("bootstrap.servers", arguments[0]), Map.of(), _ -> {})) {
            Awaitility.await("a failure, or the end of the test")
                    .forever()
                    .until(() -> ingest.health().failure().isPresent() || !hasParent());
        }
    }

    private static boolean hasParent() {
        return ProcessHandle.current().parent().filter(parent -> parent.pid() > 1).isPresent();
    }

    /** Starts one. */
    static Process start(String kafka, String name) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                PollerProcess.class.getName(), kafka, name).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
