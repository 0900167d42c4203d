package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.Ingest;
import dev.parley.ingest.poll.Probe;
import dev.parley.ingest.url.WebAddress;
import dev.parley.model.Json;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at an address without following it. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Explains what would be fetched from an address. Publishes nothing.",
                "Exit code 1 if nothing can be had there: it is missing, forbidden or out of reach." })
final class SourcesTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL", description = "A feed, a sitemap or a page.")
    private String address = "";

    @Option(names = "--allow-private", description = "Its own host and port may be a private address.")
    private boolean allowPrivate;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var url = url();
        var settings = options.choose().settings().ingest();
        Contact.remind(settings, spec.commandLine().getErr());
        try (var fetcher = Ingest.fetcher(settings)) {
            var report = new Probe(fetcher, settings.product(), allowPrivate).look(url);
            print(report);
            if (report.failure() != null)
                throw Failure.work("nothing can be had from " + url + ": " + report.failure(), null);
            return 0;
        }
    }

    private URI url() {
        try {
            return WebAddress.typed(address);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void print(Probe.Report report) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.MAPPER.writeValueAsString(report));
        else {
            report.facts().forEach(out::println);
            out.println("would be fetched: " + report.wanted().size());
            report.wanted().forEach(wanted -> out.println("  " + wanted));
        }
        out.flush();
    }
}
