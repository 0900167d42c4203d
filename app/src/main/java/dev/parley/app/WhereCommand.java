package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Whereabouts;
import dev.parley.app.walk.Sources;
import dev.parley.app.walk.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one document's whole way. */
@Command(
        name = "where",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a document's way with times: named by a source, fetched, on the raw channel, processed, written.",
        footer = { "", "Example: parley where https://example.org/talk" })
final class WhereCommand extends LookCommand {
    @Parameters(paramLabel = "URL|LOCATOR", description = "The document's address or locator.")
    private String name = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        try (var sources = Sources.on(window.cluster().connection(), chosen.settings(), chosen.partitions())) {
            var way = Whereabouts.of(sources, Named.locator(name), chosen.settings().out());
            if (!way.isKnown())
                throw Failure.usage("nothing has brought '" + name + "' here; it is named by its address or locator");
            print(way);
            return 0;
        }
    }

    private void print(Whereabouts way) {
        if (json)
            printJson(way);
        else
            way.lines().forEach(out()::println);
    }
}
