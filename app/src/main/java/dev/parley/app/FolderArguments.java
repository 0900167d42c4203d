package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files and folders as arguments of a command. */
public final class FolderArguments {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders; folders with all below them, but for hidden files.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "What the first folder is called in locators; again for the second, and so on.")
    private List<String> names = new ArrayList<>();

    /** @throws Failure if a path is missing, closed or empty, or two folders have one name */
    public FolderSource source() {
        try {
            return FolderSource.of(paths, names);
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
