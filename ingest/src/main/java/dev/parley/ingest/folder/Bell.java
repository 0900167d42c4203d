package dev.parley.ingest.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when something changes in a folder. It may miss changes (network file systems, overflow, a limit of the system): whoever waits
 * for it looks again from time to time. For one thread.
 */
final class Bell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();

    Bell() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /** Watches exactly these folders from now on. */
    void watch(Collection<Path> folders) {
        var gone = new HashSet<>(watched.keySet());
        gone.removeAll(folders);
        gone.forEach(folder -> cancel(watched.remove(folder)));
        folders.forEach(folder -> watched.computeIfAbsent(folder, this::register));
    }

    private static void cancel(@Nullable WatchKey key) {
        if (key != null)
            key.cancel();
    }

    private @Nullable WatchKey register(Path folder) {
        try {
            return folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        } catch (IOException e) {
            LOG.debug("{} is looked at from time to time only", folder, e);
            return null;
        }
    }

    /** Returns when something has changed, or after the time. */
    void await(Duration atMost) throws InterruptedException {
        for (var key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS); key != null; key = service.poll()) {
            key.pollEvents();
            if (!key.reset()) // the folder is gone
                watched.values().remove(key);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
