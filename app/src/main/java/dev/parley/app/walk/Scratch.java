package dev.parley.app.walk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder that is gone when it is closed, or, where a process was killed before that, when the next one is made. A lock that ends with
 * its process tells which are in use.
 */
final class Scratch implements AutoCloseable {
    private static final String PREFIX = "rebuild-";
    /** Begins with a dot, so that it is deleted after all others: whoever is killed meanwhile leaves it for the next. */
    static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws Failure if nothing can be written there */
    static Scratch in(Path data) {
        try {
            sweep(Files.createDirectories(data));
            return create(data);
        } catch (IOException e) {
            throw Failure.environment("can't make a folder for the rebuild in " + data + ": " + Reason.of(e), e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Again where somebody who sweeps was faster with the lock. */
    private static Scratch create(Path data) throws IOException {
        while (true) {
            var folder = Files.createTempDirectory(data, PREFIX);
            var lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
            if (isTaken(lock))
                return new Scratch(folder, lock);
            lock.close();
        }
    }

    private static void sweep(Path data) throws IOException {
        try (var left = Files.newDirectoryStream(data, PREFIX + "*")) {
            for (var folder : left)
                deleteUnlessUsed(folder);
        }
    }

    private static void deleteUnlessUsed(Path folder) throws IOException {
        try (var lock = FileChannel.open(folder.resolve(LOCK), WRITE)) {
            if (isTaken(lock))
                delete(folder);
        } catch (NoSuchFileException _) {
            // It is just being made, or somebody else deletes it.
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // in use by this very process
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        try (lock) {
            delete(folder);
        } catch (IOException e) {
            throw Failure.environment("can't delete " + folder + ", which is of no use any more: " + Reason.of(e), e);
        }
    }
}
