package dev.parley.sink.json;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.parley.model.DocumentId;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The layout of an output folder: {@code documents/7k/7kq....json}, and {@code .parley/} with a marker and what is being written. A
 * reader sees a file whole, old or new, or not at all.
 */
final class DocumentFolder {
    private static final String SUFFIX = ".json";
    private static final String NOTE = "Parley keeps this folder filled. Without this file it fills it again from the start.\n";

    private final Path documents;
    private final Path own;
    private final Path marker;

    DocumentFolder(Path out) {
        documents = out.resolve("documents");
        own = out.resolve(".parley");
        marker = own.resolve("marker");
    }

    void create() throws IOException {
        Files.createDirectories(documents);
        Files.createDirectories(own);
    }

    /** Takes away what a crash left half written. */
    void prepare() throws IOException {
        try (var files = Files.newDirectoryStream(own, "*" + SUFFIX)) {
            for (var file : files)
                Files.delete(file);
        }
    }

    /**
     * Tells this marker from one that was made anew, restored from a backup, or written when other data began to fill the folder; empty
     * if there is none.
     */
    Optional<String> marker() throws IOException {
        try {
            var attributes = Files.readAttributes(marker, BasicFileAttributes.class);
            var file = Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
            return Optional.of(file + " " + attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Says the same of every folder: what comes out is not to depend on the run. Its time tells who wrote it. */
    String mark() throws IOException {
        Files.writeString(marker, NOTE);
        return marker().orElseThrow();
    }

    /** The documents that are there. Files of other names are none of ours; what another thread or process deletes meanwhile is gone. */
    Set<DocumentId> ids() throws IOException {
        var ids = new HashSet<DocumentId>();
        Files.walkFileTree(documents, Set.of(), 2, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOurs(file))
                    ids.add(id(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException)
                    return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
        return ids;
    }

    private static boolean isOurs(Path path) {
        return path.getFileName().toString().matches("[a-z2-7]{16}\\.json");
    }

    private static DocumentId id(Path path) {
        var name = path.getFileName().toString();
        return new DocumentId(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** @return whether the document is new */
    boolean write(DocumentId id, byte[] json) throws IOException {
        var half = own.resolve(id + SUFFIX);
        var target = path(id);
        boolean isNew = !Files.exists(target);
        Files.write(half, json);
        if (isNew)
            moveToNew(half, target);
        else
            Files.move(half, target, ATOMIC_MOVE, REPLACE_EXISTING);
        return isNew;
    }

    /** Its folder is mostly there; another thread may take it away again, when it has removed the last file in it. */
    private static void moveToNew(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (!Files.exists(half))
                throw e;
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            moveToNew(half, target);
        }
    }

    /** @return whether it was there */
    boolean delete(DocumentId id) throws IOException {
        boolean existed = Files.deleteIfExists(path(id));
        if (existed)
            deleteIfEmpty(parent(id));
        return existed;
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            assert !Files.isRegularFile(folder); // others are still in it, or another thread was first
        }
    }

    private Path path(DocumentId id) {
        return parent(id).resolve(id + SUFFIX);
    }

    private Path parent(DocumentId id) {
        return documents.resolve(id.value().substring(0, 2));
    }
}
