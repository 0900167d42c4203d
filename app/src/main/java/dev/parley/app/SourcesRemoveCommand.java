package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Sources;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a source. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Removes a source; the documents it has brought stay.")
final class SourcesRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "As 'sources list' shows it.")
    private String name = "";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            if (!sources.directory().remove(name))
                throw Failure.usage("there is no source '" + name + "'; 'parley sources list' names them");
            spec.commandLine().getOut().println("removed " + name);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
