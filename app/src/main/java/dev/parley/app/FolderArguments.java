package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.archive.ArchiveSource;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.OnePass;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.RawDocument;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files and folders as arguments of a command. */
public final class FolderArguments {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders; folders with all below them, but for hidden files. 'replay' reads files named here that"
                    + " 'export --raw' wrote (*.jsonl, *.zst) and web archives (*.warc, *.warc.gz) as the documents in them.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "What the first folder is called in locators; again for the second, and so on.")
    private List<String> names = new ArrayList<>();

    /**
     * The same, and archives among the paths as what they hold.
     *
     * @throws Failure as {@link #source}
     */
    OnePass pass() {
        var archives = new ArchiveSource(paths.stream().filter(ArchiveSource::isArchive).toList());
        var others = paths.stream().filter(path -> !ArchiveSource.isArchive(path)).toList();
        if (others.isEmpty())
            return archives;
        return archives.files().isEmpty() ? source() : new Both(source(others), archives);
    }

    /** The same as {@link #source}, and what {@code in} holds where a path is {@code -}. */
    OnePass source(InputStream in) {
        if (paths.stream().noneMatch(FolderArguments::isStandardInput))
            return source();
        if (paths.size() > 1 || names.size() > 1)
            throw Failure.usage("'-', standard input, stands alone, with one --as at most");
        return new StandardInput(in, names.isEmpty() ? "-" : names.getFirst());
    }

    private static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    /** Folders and archives, one after the other. */
    private record Both(OnePass first, OnePass second) implements OnePass {
        @Override
        public Stream<RawDocument> documents(Consumer<Unreadable> unreadable) {
            return Stream.concat(first.documents(unreadable), second.documents(unreadable));
        }

        @Override
        public long count() {
            return first.count() + second.count();
        }
    }

    /** @throws Failure if a path is missing, closed or empty, or two folders have one name */
    public FolderSource source() {
        return source(paths);
    }

    private FolderSource source(List<Path> paths) {
        if (paths.stream().anyMatch(FolderArguments::isStandardInput))
            throw Failure.usage("standard input, '-', is read by 'normalise' only: what is fed has a name and a time;"
                    + " put it into a file and name that ('./-' is a file of this name)");
        try {
            return FolderSource.of(paths, names);
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
