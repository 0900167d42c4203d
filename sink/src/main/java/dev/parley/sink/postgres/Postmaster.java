package dev.parley.sink.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server notes of itself in the folder that it runs on. See the PostgreSQL manual, storage.html: {@code postmaster.pid} has the process,
 * the folder, when it began and the port, a line each.
 */
record Postmaster(long pid, String folder, Instant began, String port) {
    static final String FILE = "postmaster.pid";
    private static final int LINES = 4;
    /** Processes reckon each other's beginning from the clock, which may have been set meanwhile. */
    private static final Duration UNSURE = Duration.ofMinutes(1);

    /** Empty where there is none, or none that is written to its end. */
    static Optional<Postmaster> of(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        try {
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), lines.get(1).strip(),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())), lines.get(3).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process, if it still runs. Its number may have gone to another one meanwhile, even to another server. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(there -> isPostgres(there) && isMeant(there));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("postgres")).isPresent();
    }

    private boolean isMeant(ProcessHandle process) {
        var info = process.info();
        boolean isOnFolder = info.arguments().map(List::of).filter(words -> words.contains(folder)).isPresent();
        return isOnFolder || info.startInstant()
                .map(start -> Duration.between(began, start).abs().compareTo(UNSURE) < 0)
                .orElse(true);
    }
}
