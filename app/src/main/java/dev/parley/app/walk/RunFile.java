package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.Settings;
import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code data/run.json}: how other commands find a running {@code up}.
 *
 * @param pid process that runs it; a file whose process is gone is left over from a crash and means nothing
 * @param kafka where its broker listens, HOST:PORT
 * @param out the folder that it writes to; null in a file that an earlier version wrote
 * @param sinks the kinds of its sinks
 */
public record RunFile(long pid, String kafka, @Nullable Path out, @Nullable List<String> sinks) {
    private static final String NAME = "run.json";

    /** What runs on a data folder now. */
    public static Optional<RunFile> find(Path data) {
        var file = data.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(Json.MAPPER.readValue(Files.readString(file), RunFile.class)).filter(RunFile::isAlive)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw Failure.environment(file + " can't be read: " + e.getMessage() + "; delete it if nothing runs there",
                    e);
        }
    }

    static RunFile ofThisProcess(String kafka, Settings settings) {
        return new RunFile(ProcessHandle.current().pid(), kafka, settings.out().toAbsolutePath().normalize(),
                settings.sink().kinds());
    }

    /** What comes out lies where {@code up} writes it, whatever the command's own settings say; so does this look at it. */
    public static Settings beside(Settings settings) {
        return settings.cluster() != null
                ? settings
                : find(settings.data()).map(RunFile::out).map(settings::withOut).orElse(settings);
    }

    /** Whether the command's settings tell of a sink that runs there. */
    boolean writes(String kind) {
        return sinks != null && sinks.contains(kind);
    }

    void write(Path data) {
        try {
            var temporary = Files.writeString(data.resolve(NAME + ".new"), Json.MAPPER.writeValueAsString(this));
            Files.move(temporary, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.environment("can't write to " + data + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw Failure.environment("can't delete " + data.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
