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

    boolean has(String topic) {
        return lastSeen.containsKey(topic);
    }

    void seen(String topic, LocalDate day) {
        if (!day.equals(lastSeen.put(topic, day)))
            write();
    }

    /** Forgets rises that were over before a day. */
    void forget(LocalDate before) {
        if (lastSeen.values().removeIf(day -> day.isBefore(before)))
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
