package dev.parley.sink.jsonl;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder that is read and, while everything is written again, the one that will take its place; so readers have the old state whole
 * until the new one is.
 */
record FillingFolders(Path current, Path filling, Path old) {
    static FillingFolders in(Path out) {
        return new FillingFolders(out.resolve("jsonl"), out.resolve("jsonl.filling"), out.resolve("jsonl.old"));
    }

    /** Ends a change of folders that a crash cut short. An old folder exists during a change only. */
    void recover() throws IOException {
        if (Files.exists(old) && !Files.exists(current))
            Files.move(filling, current, ATOMIC_MOVE);
        delete(old);
    }

    /** Puts the new folder in place of the old one. */
    void change() throws IOException {
        Files.move(current, old, ATOMIC_MOVE);
        Files.move(filling, current, ATOMIC_MOVE);
        delete(old);
    }

    void discardFilling() throws IOException {
        delete(filling);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder))
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null)
                        throw failure;
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
    }
}
