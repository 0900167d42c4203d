package dev.parley.sink.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.parley.model.Json;
import dev.parley.sink.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Where a sink of files keeps what it knows, apart from the files themselves: one state for each output folder. */
final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private final Path file;
    private final Path rejected;

    /** @param folder the sink's own under the data folder */
    StateFile(Path folder, Path out) {
        var name = HexFormat.of().toHexDigits(out.toString().hashCode());
        file = folder.resolve(name + ".state.json");
        rejected = folder.resolve(name + ".rejected.jsonl");
    }

    /** Empty if there is none, or none that can be read. */
    Optional<FillState> read() throws IOException {
        if (!Files.exists(file))
            return Optional.empty();
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), FillState.class));
        } catch (JacksonException e) {
            LOG.warn("{} is damaged ({}); the output is written again from the start", file, e.getOriginalMessage());
            return Optional.empty();
        }
    }

    void write(FillState state) throws IOException {
        Files.createDirectories(file.getParent());
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.write(half, Json.MAPPER.writeValueAsBytes(state));
        Files.move(half, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** A line each; after a crash a line may come twice, with the same place. */
    void add(List<Rejected> records) throws IOException {
        for (var record : records)
            Files.writeString(rejected, Json.MAPPER.writeValueAsString(record) + "\n", UTF_8, CREATE, APPEND);
    }

    void forgetRejected() throws IOException {
        Files.deleteIfExists(rejected);
    }
}
