package dev.parley.ingest.folder;

import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files and folders as the source of documents, read in one pass. Immutable; each call of {@link #documents} walks anew.
 *
 * <p>A file's locator depends on the folder's own name and the path below it, not on how the folder was typed or where it lies; a file
 * named on its own is called as typed.
 */
public final class FolderSource implements OnePass {
    private final SequencedSet<Root> roots;

    private FolderSource(SequencedSet<Root> roots) {
        this.roots = roots;
    }

    public static FolderSource of(List<Path> paths) throws FolderException {
        return of(paths, List.of());
    }

    /**
     * @param names what the folders among the paths are called, the first name for the first folder; those without keep their own
     * @throws FolderException if a path is missing, closed or empty, or two folders have one name
     */
    public static FolderSource of(List<Path> paths, List<String> names) throws FolderException {
        var source = toWatch(paths, names);
        for (var root : source.roots)
            if (root instanceof Root.Folder folder)
                refuseEmpty(folder);
        return source;
    }

    /** As {@link #of}, but the folders may still be empty. */
    public static FolderSource toWatch(List<Path> paths, List<String> names) throws FolderException {
        var roots = new LinkedHashSet<Root>();
        var name = names.iterator();
        for (var path : paths)
            roots.add(root(path, name));
        if (name.hasNext())
            throw new FolderException.SpareName(name.next());
        refuseSameNames(roots);
        return new FolderSource(roots);
    }

    /** An iterator of it would buffer whole folders. */
    @Override
    public Stream<RawDocument> documents(Consumer<Unreadable> unreadable) {
        return files(unreadable).flatMap(file -> read(file, unreadable));
    }

    /** How many files there are now; reads none. */
    @Override
    public long count() {
        return files(_ -> {}).count();
    }

    /** The folders themselves and those below them, to watch for changes. */
    List<Path> folders() {
        return roots.stream().flatMap(root -> switch (root) {
            case Root.Folder(var real, _) -> new FolderTree(real, _ -> {}).folders();
            case Root.SingleFile(var path, _) -> Stream.ofNullable(path.toAbsolutePath().getParent());
        }).distinct().toList();
    }

    Set<String> roots() {
        return roots.stream().map(Root::folder).collect(Collectors.toSet());
    }

    Stream<FoundFile> files(Consumer<Unreadable> unreadable) {
        return roots.stream().flatMap(root -> switch (root) {
            case Root.Folder folder -> new FolderTree(folder.real(), unreadable).files().map(folder::file);
            case Root.SingleFile file -> Stream.of(file.file());
        });
    }

    static Stream<RawDocument> read(FoundFile file, Consumer<Unreadable> unreadable) {
        try {
            return Stream.of(file.read());
        } catch (IOException e) {
            unreadable.accept(Unreadable.of(file.path(), e));
            return Stream.empty();
        }
    }

    private static Root root(Path path, Iterator<String> names) throws FolderException {
        if (path.toString().isEmpty())
            throw new FolderException.Unnamed();
        if (!Files.exists(path))
            throw new FolderException.Missing(path);
        try {
            var real = path.toRealPath();
            if (!Files.isDirectory(real))
                return Root.file(path, real);
            return Root.folder(real, names.hasNext() ? names.next() : Root.nameOf(real));
        } catch (IOException e) {
            throw new FolderException.Closed(path, Unreadable.of(path, e).reason());
        }
    }

    private static void refuseEmpty(Root.Folder folder) throws FolderException {
        var refused = new ArrayList<Unreadable>();
        var first = new FolderTree(folder.real(), refused::add).files().findFirst();
        if (first.isEmpty() && !refused.isEmpty())
            throw new FolderException.Closed(folder.real(), refused.getFirst().reason());
        if (first.isEmpty())
            throw new FolderException.Empty(folder.real());
    }

    private static void refuseSameNames(SequencedSet<Root> roots) throws FolderException {
        var known = new HashMap<String, Path>();
        for (var root : roots) {
            if (!(root instanceof Root.Folder(var real, var name)))
                continue;
            var other = known.putIfAbsent(name, real);
            if (other != null)
                throw new FolderException.SameName(other, real, name);
        }
    }
}
