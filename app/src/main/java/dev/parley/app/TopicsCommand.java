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
import dev.parley.processor.tag.TaxonomyReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups what can be done with taxonomies. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What documents can be about: check a taxonomy, try it, teach it, put it into force.",
        subcommands = { TopicsCommand.Check.class, TopicsCommand.Test.class },
        synopsisSubcommandLabel = "COMMAND")
final class TopicsCommand {
    /** Checks one file. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                    "Checks a taxonomy: prints every problem with its line and column, and warns of what is hardly meant.",
                    "Exit code 0 if the taxonomy is valid, 1 if it would be refused." },
            footer = { "", "Example: parley topics check taxonomy.yaml" })
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "A taxonomy in YAML.")
        private Path file = Path.of("taxonomy.yaml");

        @Override
        public Integer call() {
            var read = TaxonomyFile.read(file);
            var out = spec.commandLine().getOut();
            int code = switch (read.reading()) {
                case TaxonomyReading.Valid valid -> {
                    read.placed(valid.warnings()).forEach(w -> out.println(w + " (warning)"));
                    int queries = valid.taxonomy().topics().stream().mapToInt(t -> t.queries().size()).sum();
                    out.println("taxonomy " + valid.taxonomy().version() + ": " + valid.taxonomy().topics().size()
                            + " topics, " + queries + " queries, " + valid.warnings().size() + " warnings");
                    yield 0;
                }
                case TaxonomyReading.Refused(var problems) ->
                    { read.placed(problems).forEach(out::println); yield ExitCode.FAILED; }
            };
            out.flush();
            return code;
        }
    }

    /** Tags files without any Kafka. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Tells which topics files have and why, without Kafka.",
            footer = { "", "Example: parley topics test --taxonomy taxonomy.yaml seeds" })
    static final class Test implements Callable<Integer> {
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
            Normaliser normaliser = raw -> { throw new UnsupportedOperationException(); };
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
}
