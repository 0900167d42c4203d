package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Sources;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.SourcesException;
import dev.parley.ingest.source.SourcesFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a source, or replaces the one of its name. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Adds a source; a running 'up' follows it at once.")
final class SourcesAddCommand implements Callable<Integer> {
    /** The kinds that have an address. */
    enum Kind {
        FEED, SITEMAP, PAGE
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL", description = "Its address; for a feed also a page that names the feed.")
    private String url = "";

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Kind kind = Kind.FEED;

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called (default: its address).")
    private @Nullable String name;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Between two polls, like 15m (default: as often as it changes).")
    private @Nullable String every;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "Requests to its own host, like 10/s (default: one in two seconds).")
    private @Nullable String rate;

    @Option(names = "--match", paramLabel = "REGEX", description = "Only entries whose URL matches.")
    private @Nullable String match;

    @Option(names = "--forget", description = "Forgets documents whose pages are gone (default: notes it on them).")
    private boolean forget;

    @Option(names = "--allow-private", description = "Its own host and port may be a private address.")
    private boolean allowPrivate;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var source = source();
        var chosen = options.choose();
        try (var sources = Sources.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            sources.directory().publish(List.of(source));
        }
        spec.commandLine().getOut().println("added " + source.name());
        spec.commandLine().getOut().flush();
        Contact.remind(chosen.settings().ingest(), spec.commandLine().getErr());
        return 0;
    }

    private Source source() {
        var entry = new LinkedHashMap<String, Object>(Map.of(kind.name().toLowerCase(Locale.ROOT), url));
        put(entry, "name", name);
        put(entry, "every", every);
        put(entry, "rate", rate);
        put(entry, "match", match);
        put(entry, "allowPrivate", allowPrivate);
        put(entry, "forget", forget);
        try {
            return SourcesFile.entry(entry);
        } catch (SourcesException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
        if (value != null)
            entry.put(key, value);
    }
}
