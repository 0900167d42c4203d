package dev.parley.app;

import dev.parley.app.walk.Latency;
import dev.parley.app.walk.SourcePage;
import dev.parley.app.walk.Sources;
import dev.parley.app.walk.Window;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints all sources and how they are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the sources: last success, next poll, new entries a day, and failures with their reason.")
final class SourcesListCommand extends LookCommand {
    @Option(names = "--json", description = "All that is known of each, one a line, as JSON.")
    private boolean json;

    @Override
    Window open(SettingsOptions.Chosen chosen) {
        return Window.onto(chosen.settings(), chosen.kafka());
    }

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        try (var sources = Sources.on(window.cluster().connection(), chosen.settings(), chosen.partitions())) {
            var known = sources.directory().all();
            var pages = SourcePage.of(known, Instant.now());
            pages.forEach(this::print);
            if (pages.isEmpty())
                err().println(
                        "no source is followed; 'parley sources add URL' adds one (watched folders are not listed)");
            if (!json)
                Latency.of(known, chosen.settings().out(), Instant.now()).ifPresent(it -> out().println(it.line()));
            return 0;
        }
    }

    private void print(SourcePage row) {
        if (json)
            printJson(row);
        else
            out().println(row.line());
    }
}
