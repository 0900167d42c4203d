package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.broker.BrokerExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RoomsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachRoomAsAProcessOfItsOwnDoesTheWalkTogether() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(Path.of("../seeds/003_ce96b97cd3a21685.txt"), inbox.resolve("talk.txt"));
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox + "\n");
        try (var processor = room("processor");
                var sink = room("sink");
                var ingest = room("ingest", "--set", "ingest.sources=" + sources)) {
            await("the talk is written").atMost(PATIENCE)
                    .until(() -> Files.exists(documents()) && !Tree.of(documents()).files().isEmpty());
            for (var room : new ParleyProcess[]{ ingest, processor, sink }) {
                assertThat(room.isAlive()).isTrue();
                room.terminate();
                room.await();
            }
        }
        assertThat(Tree.of(documents()).files().values()).singleElement().asString().contains("Jacob Effron");
    }

    private Path documents() {
        return folder.resolve("sink/out/documents");
    }

    private ParleyProcess room(String name, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(name, "--kafka", BROKER.bootstrapServers(), "--data",
                folder.resolve(name).resolve("data").toString(), "--out",
                folder.resolve(name).resolve("out").toString()));
        arguments.addAll(List.of(more));
        return ParleyProcess.start(folder, arguments.toArray(String[]::new));
    }
}
