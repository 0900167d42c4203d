package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Sources;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pauses a source. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks a source no more, until --resume.")
final class SourcesPauseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "As 'sources list' shows it.")
    private String name = "";

    @Option(names = "--resume", description = "Asks it again.")
    private boolean resume;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            if (!sources.directory().pause(name, !resume))
                throw Failure.usage("there is no source '" + name + "'; 'parley sources list' names them");
            spec.commandLine().getOut().println((resume ? "resumed " : "paused ") + name);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
