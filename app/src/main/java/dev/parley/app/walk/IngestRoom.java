package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.kafka.Connection;
import dev.parley.ingest.Ingest;
import dev.parley.ingest.IngestSettings;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.source.SourcesException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows sources, watches their folders, takes pushes. */
public record IngestRoom(Ingest ingest) implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(IngestRoom.class);

    /** @param unreadable told of files that can't be read */
    public static IngestRoom start(IngestSettings settings, Connection connection, Consumer<Unreadable> unreadable) {
        try {
            var ingest = Ingest.start(settings, connection.settings(), System.getenv(), unreadable);
            LOG.atInfo().addKeyValue("room", "ingest").addKeyValue("state", "running").log("ingest is running");
            return new IngestRoom(ingest);
        } catch (SourcesException | FolderException | IOException e) {
            throw failure(e);
        }
    }

    /** What is wrong with files and secrets that the settings name is told before anything starts. */
    public static void check(IngestSettings settings) {
        try {
            Ingest.check(settings, System.getenv());
        } catch (SourcesException | FolderException | IOException e) {
            throw failure(e);
        }
    }

    private static Failure failure(Exception cause) {
        return switch (cause) {
            case BindException e -> Failure.environment(String.valueOf(e.getMessage()), e);
            case NoSuchFileException e -> Failure.usage("there is no file '" + e.getFile() + "'");
            case FileSystemException e -> Failure.usage("'" + e.getFile() + "' can't be read: " + Reason.of(e));
            default -> Failure.usage(String.valueOf(cause.getMessage()));
        };
    }

    /** Where others can send something, a line each: only here is a port told that was any free one. */
    public List<String> addresses() {
        var addresses = new ArrayList<String>();
        ingest.pushPort().ifPresent(port -> addresses.add("documents are taken at port " + port + ", /documents"));
        ingest.hubPort().ifPresent(port -> addresses.add("calls of hubs are taken at port " + port));
        return addresses;
    }

    @Override
    public void check() {
        ingest.health().failure().ifPresent(cause -> { throw Failure.work("ingest stopped: " + cause, cause); });
    }

    @Override
    public void close() {
        ingest.close();
        LOG.atInfo().addKeyValue("room", "ingest").addKeyValue("state", "stopped").log("ingest is stopped");
    }
}
