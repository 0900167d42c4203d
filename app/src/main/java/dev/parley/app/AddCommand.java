package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Adding;
import dev.parley.app.walk.Feeding;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.url.Escapes;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in one document. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes in one document from the web or from a file, and waits until it is written.",
        footer = { "", "Example: parley add https://example.org/talk" })
final class AddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL|FILE", description = "An http or https address, or a file.")
    private String name = "";

    @Option(names = "--allow-private", description = "The address's own host and port may be private.")
    private boolean allowPrivate;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var page = isWeb() ? address() : null;
        var chosen = options.choose();
        try (var walk = Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            var added = page == null
                    ? file(walk)
                    : new Adding(walk, chosen.settings().ingest()).page(page, allowPrivate);
            walk.awaitIdle();
            spec.commandLine().getOut().println(added.said());
            spec.commandLine().getOut().flush();
            added.rejection(walk.channels()).ifPresent(AddCommand::fail);
            return added.events().isEmpty() && page == null ? ExitCode.FAILED : 0;
        }
    }

    private static void fail(Rejection rejection) {
        throw Failure.work(
                "it gives no document: " + rejection.reason() + " ('parley rejected show " + rejection.locator() + "')",
                null);
    }

    private boolean isWeb() {
        return name.matches("(?is)https?://.*");
    }

    private URI address() {
        try {
            return URI.create(Escapes.mended(name));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("'" + name + "' is no http or https address: " + e.getMessage());
        }
    }

    private Adding.Added file(Walk walk) {
        if (Files.isDirectory(Path.of(name)))
            throw Failure.usage("'" + name + "' is a folder; 'parley replay " + name + "' takes in all that is in it");
        try {
            var source = FolderSource.of(List.of(Path.of(name)));
            var events = source.documents(_ -> {}).map(RawDocument::eventId).collect(Collectors.toSet());
            var counts = new Feeding(walk.connection(), source, walk.transactions("add"))
                    .run(unreadable -> spec.commandLine().getErr().println(unreadable));
            return new Adding.Added(counts.documents() + " read", events);
        } catch (FolderException e) {
            throw Failure.usage(e.getMessage()
                    + (CanonicalUrl.lacksScheme(name) ? "; an address on the web begins with https://" : ""));
        }
    }
}
