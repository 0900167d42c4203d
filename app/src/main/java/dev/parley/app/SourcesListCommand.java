package dev.parley.app;

import dev.parley.app.walk.SourcePage;
import dev.parley.app.walk.Sources;
import dev.parley.model.Json;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints all sources and how they are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the sources: last success, next poll, new entries a day, and failures with their reason.")
final class SourcesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "All that is known of each, one a line, as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            var page = SourcePage.of(sources.directory().all(), Instant.now());
            var out = spec.commandLine().getOut();
            page.forEach(row -> out.println(json ? Json.MAPPER.writeValueAsString(row) : row.line()));
            out.flush();
            return 0;
        }
    }
}
