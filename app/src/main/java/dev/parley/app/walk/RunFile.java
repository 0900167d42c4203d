package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.settings.Settings;
import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code data/run.json}: how other commands find a running {@code up}.
 *
 * @param pid process that runs it; a file whose process is gone is left over from a crash and means nothing
 * @param kafka where its broker listens, HOST:PORT; null while it starts
 * @param out the folder that it writes to; null in a file that an earlier version wrote
 * @param sinks the kinds of its sinks
 * @param began when the process began, since numbers come again, in a container always the same one; null where the system does not say
 *        it, and in a file that an earlier version wrote
 */
public record RunFile(long pid, @Nullable String kafka, @Nullable Path out, @Nullable List<String> sinks,
        @Nullable Instant began) {
    private static final String NAME = "run.json";
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final Duration STARTING = Duration.ofSeconds(60);
    /** Processes reckon each other's beginning from the clock, which may have been set meanwhile. */
    private static final Duration UNSURE = Duration.ofMinutes(1);

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

    /** The same, and where it starts just now, when it has. */
    static Optional<RunFile> started(Path data) {
        for (var end = Instant.now().plus(STARTING); Instant.now().isBefore(end); LockSupport.parkNanos(PAUSE)) {
            var found = find(data);
            if (found.isEmpty() || found.get().kafka() != null || found.get().isOurs())
                return found.filter(run -> run.kafka() != null);
            if (Thread.interrupted())
                throw new InterruptException("interrupted while 'parley up' starts");
        }
        throw Failure.environment("the 'parley up' on " + data + " has been starting for " + STARTING.toSeconds()
                + " s; look at what it says, and try again", null);
    }

    /** From now on other commands wait for this one, unless another one runs there. */
    public static void begin(Settings settings) {
        if (settings.cluster() != null || find(settings.data()).isPresent())
            return;
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw cannot(settings.data(), e);
        }
        ofThisProcess(null, settings).write(settings.data());
    }

    /** What began here does not come. */
    public static void withdraw(Path data) {
        if (find(data).filter(RunFile::isOurs).isPresent())
            delete(data);
    }

    static RunFile ofThisProcess(@Nullable String kafka, Settings settings) {
        return new RunFile(ProcessHandle.current().pid(), kafka, settings.out().toAbsolutePath().normalize(),
                settings.sink().kinds(), ProcessHandle.current().info().startInstant().orElse(null));
    }

    /** What comes out lies where {@code up} writes it, whatever the command's own settings say; so does this look at it. */
    public static Settings beside(Settings settings) {
        return settings.cluster() != null
                ? settings
                : find(settings.data()).map(run -> run.applied(settings)).orElse(settings);
    }

    /** A database elsewhere only the settings can name, so that they have to name its sink, too. */
    private Settings applied(Settings settings) {
        var there = out == null ? settings : settings.withOut(out);
        var named = settings.sink().kinds();
        return sinks == null
                ? there
                : there.withSinks(
                        sinks.stream().filter(kind -> !kind.equals("postgres") || named.contains(kind)).toList());
    }

    private boolean isOurs() {
        return pid == ProcessHandle.current().pid();
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
            throw cannot(data, e);
        }
    }

    private static Failure cannot(Path data, IOException e) {
        return Failure.environment("can't write to " + data + ": " + Reason.of(e), e);
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw Failure.environment("can't delete " + data.resolve(NAME) + ": " + Reason.of(e), e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(there -> there.isAlive() && isMeant(there)).isPresent();
    }

    private boolean isMeant(ProcessHandle there) {
        var start = there.info().startInstant();
        if (start.isEmpty())
            return true;
        if (isOurs())
            return start.get().equals(began);
        return began == null || Duration.between(began, start.get()).abs().compareTo(UNSURE) < 0;
    }
}
