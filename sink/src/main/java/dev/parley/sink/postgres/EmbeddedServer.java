package dev.parley.sink.postgres;

import dev.parley.sink.SinkException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server on this machine, on a free port, with its data in a folder that stays. */
final class EmbeddedServer implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DATABASE = "postgres";
    private static final String LOCK = "epg-lock";

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on what {@code folder} holds, after stopping a server that a killed run has left on it. */
    static EmbeddedServer start(Path folder) throws SinkException {
        return start(folder, PATIENCE);
    }

    static EmbeddedServer start(Path folder, Duration patience) throws SinkException {
        try {
            Files.createDirectories(folder);
            requireSound(folder);
            requireFree(folder);
            stopOrphan(folder);
            return launch(folder, patience);
        } catch (IOException | IllegalStateException e) {
            throw SinkException.passing("PostgreSQL does not start in " + folder + ": " + e.getMessage()
                    + ". If the folder is damaged, move it away; it is filled again", e);
        }
    }

    /** zonky keeps its lock when its server does not come up, and nobody could start one in this process again; so the lock's file goes. */
    private static EmbeddedServer launch(Path folder, Duration patience) throws IOException {
        try {
            var server = new EmbeddedServer(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(patience)
                    // zonky turns it off, which is for data that may be lost
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start());
            LOG.info("PostgreSQL runs at {}", server.url());
            return server;
        } catch (IOException | IllegalStateException e) {
            Files.deleteIfExists(folder.resolve(LOCK));
            throw e;
        }
    }

    /**
     * The server that another process runs on {@code folder}; one that is started for the while if none does. Empty where there is no
     * database, which a look is not to make.
     */
    static Optional<Server> running(Path folder) throws SinkException {
        try {
            var running = Postmaster.of(folder).filter(noted -> noted.process().isPresent());
            if (running.isPresent())
                return Optional.of(new Remote("jdbc:postgresql://127.0.0.1:" + running.get().port() + "/" + DATABASE,
                        "postgres", null));
            return Files.exists(folder.resolve("postgresql.conf")) ? Optional.of(start(folder)) : Optional.empty();
        } catch (IOException e) {
            throw SinkException.passing(folder.resolve(Postmaster.FILE) + " can't be read: " + e.getMessage(), e);
        }
    }

    /** What PostgreSQL would find out only after a long wait. */
    private static void requireSound(Path folder) throws IOException {
        if (Files.exists(folder.resolve("postgresql.conf")) && !Files.exists(folder.resolve("PG_VERSION")))
            throw new IOException("PG_VERSION is missing");
    }

    /** zonky's own lock, asked for before the orphan is looked for: its owner would lose its server. */
    private static void requireFree(Path folder) throws IOException, SinkException {
        var file = folder.resolve(LOCK);
        if (!Files.exists(file))
            return;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            if (lock == null)
                throw inUse(folder, null);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, e);
        }
    }

    private static SinkException inUse(Path folder, @Nullable Throwable cause) {
        return SinkException.passing("the PostgreSQL in " + folder
                + " is in use by another run: stop that one or choose another data folder", cause);
    }

    /** A note of a server that is gone goes too: PostgreSQL does not start beside one whose number another process has now. */
    private static void stopOrphan(Path folder) throws IOException, SinkException {
        var orphan = Postmaster.of(folder).flatMap(Postmaster::process);
        if (orphan.isPresent())
            stop(orphan.get());
        Files.deleteIfExists(folder.resolve(Postmaster.FILE));
    }

    private static void stop(ProcessHandle orphan) throws SinkException {
        LOG.warn("stopping the PostgreSQL {} that a killed run has left", orphan.pid());
        boolean isAsked = orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw SinkException.passing("the PostgreSQL " + orphan.pid() + " that a killed run has left does not stop"
                    + (isAsked ? "" : " and can't be asked to") + ": stop it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SinkException.passing("interrupted while a left PostgreSQL stops", e);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public @Nullable String password() {
        return null;
    }

    @Override
    public void close() throws SinkException {
        try {
            postgres.close();
        } catch (IOException e) {
            throw SinkException.passing("the embedded PostgreSQL does not stop: " + e.getMessage(), e);
        }
    }
}
