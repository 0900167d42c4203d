package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Whereabouts;
import dev.parley.app.walk.Sources;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one document's whole way. */
@Command(
        name = "where",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a document's way with times: named by a source, fetched, on the raw channel, processed, written.",
        footer = { "", "Example: parley where https://example.org/talk" })
final class WhereCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL|LOCATOR", description = "The document's address or locator.")
    private String name = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            print(Whereabouts.of(sources, locator(), chosen.settings().out()));
            return 0;
        }
    }

    private Locator locator() {
        if (name.isBlank())
            throw Failure.usage("name a document by its address or locator");
        return new Locator(CanonicalUrl.of(name).map(Object::toString).orElse(name));
    }

    private void print(Whereabouts way) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.MAPPER.writeValueAsString(way));
        else
            way.lines().forEach(out::println);
        out.flush();
    }
}
