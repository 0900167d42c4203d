package dev.parley.app.trends;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Which rises were told of, and on which day each was last seen; in a file, so that a restart tells none twice. Not thread-safe. */
final class Told {
    private final Path file;
    private final Map<String, LocalDate> lastSeen;

    private Told(Path file, Map<String, LocalDate> lastSeen) {
        this.file = file;
        this.lastSeen = lastSeen;
    }

    /** @throws Failure if there is a file and it can't be read */
    static Told in(Path file) {
        try {
            return new Told(file, Files.exists(file)
                    ? Json.MAPPER.readValue(Files.readString(file), new TypeReference<TreeMap<String, LocalDate>>() {
                    })
                    : new TreeMap<>());
        } catch (IOException | JacksonException e) {
            throw Failure.environment(
                    file + " can't be read: " + e.getMessage() + "; delete it to tell again of what rises", e);
        }
    }

    /** Whether a rise on that day is one that was seen then or later, or on the day before, so that it goes on. */
    boolean has(String topic, LocalDate day) {
        var last = lastSeen.get(topic);
        return last != null && !last.isBefore(day.minusDays(1));
    }

    void seen(String topic, LocalDate day) {
        var last = lastSeen.get(topic);
        if (last != null && !last.isBefore(day))
            return;
        lastSeen.put(topic, day);
        write();
    }

    private void write() {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, Json.MAPPER.writeValueAsString(lastSeen));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.environment("can't write " + file + ": " + Reason.of(e), e);
        }
    }
}
