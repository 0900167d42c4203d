package dev.parley.app;

import dev.parley.app.topics.TagPage;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.app.exit.ExitCode;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import dev.parley.processor.tag.Tagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tags files without any Kafka. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells which topics files have and why, without Kafka.",
        footer = { "", "Example: parley topics test --taxonomy taxonomy.yaml seeds" })
final class TopicsTest implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArguments folders = new FolderArguments();

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "A taxonomy in YAML (default: the one that comes with Parley).")
    private @Nullable Path taxonomy;

    @Option(names = "--json", description = "One document with its topics a line, as JSON.")
    private boolean json;

    private int missed;

    @Override
    public Integer call() throws IOException {
        var normaliser = Normaliser.standard();
        try (var tagger = new Tagger(TaxonomyFile.taxonomy(taxonomy))) {
            folders.source().documents(this::tell).map(normaliser::normalise).forEach(o -> print(o, tagger));
        }
        out().flush();
        return missed == 0 ? 0 : ExitCode.FAILED;
    }

    private void print(Outcome outcome, Tagger tagger) {
        switch (outcome) {
            case Normalised(var document) -> print(tagger.tag(EnrichedDocument.of(document)));
            case Rejected(var rejection) ->
                spec.commandLine().getErr().println(rejection.locator() + ": rejected: " + rejection.reason());
            case Outcome.Gone(var raw, _) -> spec.commandLine().getErr().println(raw.locator() + ": is gone");
        }
    }

    private void print(EnrichedDocument tagged) {
        if (json)
            out().println(Json.MAPPER.writeValueAsString(tagged));
        else
            new TagPage(tagged).print(out());
    }

    private void tell(Unreadable file) {
        missed++;
        spec.commandLine().getErr().println(file);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
