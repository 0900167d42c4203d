package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.walk.Sources;
import dev.parley.ingest.source.Opml;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.SourcesException;
import dev.parley.ingest.source.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds all sources of a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Adds the sources of a file: YAML as 'up --sources' takes it, or OPML as feed readers export it.")
final class SourcesImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A .yaml, .yml or .opml file.")
    private Path file = Path.of("");

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var found = sources();
        if (found.isEmpty())
            throw Failure.usage(file + " names no sources");
        refuseFolders(found);
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            sources.directory().publish(found);
        }
        spec.commandLine().getOut().println("added " + found.size() + " sources");
        spec.commandLine().getOut().flush();
        Contact.remind(chosen.settings().ingest(), spec.commandLine().getErr());
        return 0;
    }

    /** A folder is no place that all instances see. */
    private void refuseFolders(List<? extends Source> found) {
        for (var source : found)
            if (source instanceof Source.Folder folder)
                throw Failure.usage(
                        file + ": the folder '" + folder.path() + "' can't be imported, since a folder is watched"
                                + " by the process that names it: 'parley up --sources " + file
                                + "' or 'parley up --folder " + folder.path() + "'");
    }

    private List<? extends Source> sources() {
        try {
            return file.toString().matches("(?i).*\\.(?:opml|xml)")
                    ? Opml.read(Files.readString(file))
                    : SourcesFile.read(file);
        } catch (SourcesException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Failure.usage("cannot read " + file + ": " + Reason.of(e));
        }
    }
}
