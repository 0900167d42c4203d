package dev.parley.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files below a folder, in the order of their names. Hidden files and folders (a leading dot) are left out. Links to files and to
 * folders elsewhere are followed; a link to a folder that is read anyway, or is being read, is not, so that no loop is endless.
 */
final class FolderTree {
    private static final Comparator<Path> BY_NAME = Comparator.comparing(Root::nameOf);

    private final Path root;
    private final Consumer<Unreadable> unreadable;

    /** @param root with all links resolved */
    FolderTree(Path root, Consumer<Unreadable> unreadable) {
        this.root = root;
        this.unreadable = unreadable;
    }

    /** Lazy: a folder is listed when the stream reaches it. */
    Stream<Path> files() {
        return entries(root, Set.of(root)).filter(path -> !Files.isDirectory(path));
    }

    /** The folder itself and those below it. */
    Stream<Path> folders() {
        return entries(root, Set.of(root)).filter(Files::isDirectory);
    }

    private Stream<Path> entries(Path folder, Set<Path> above) {
        return Stream.concat(Stream.of(folder), list(folder).stream().flatMap(child -> walk(child, above)));
    }

    private Stream<Path> walk(Path path, Set<Path> above) {
        if (!Files.isDirectory(path))
            return Stream.of(path);
        try {
            return below(path, path.toRealPath(), above);
        } catch (IOException e) {
            return refuse(path, e);
        }
    }

    private Stream<Path> below(Path folder, Path real, Set<Path> above) {
        boolean readAnyway = Files.isSymbolicLink(folder) && real.startsWith(root);
        if (readAnyway || above.contains(real))
            return Stream.empty();
        var path = new HashSet<>(above);
        path.add(real);
        return entries(folder, path);
    }

    private List<Path> list(Path folder) {
        try (var children = Files.list(folder)) {
            return children.filter(child -> !Root.nameOf(child).startsWith(".")).sorted(BY_NAME).toList();
        } catch (IOException e) {
            return refuse(folder, e).toList();
        }
    }

    private Stream<Path> refuse(Path path, IOException cause) {
        unreadable.accept(Unreadable.of(path, cause));
        return Stream.empty();
    }
}
