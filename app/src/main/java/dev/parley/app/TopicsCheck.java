package dev.parley.app;

import dev.parley.app.topics.TaxonomyFile;
import dev.parley.app.exit.ExitCode;
import dev.parley.processor.tag.TaxonomyReading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Checks a taxonomy: prints every problem with its line and column, and warns of what is hardly meant.",
                "Exit code 0 if the taxonomy is valid, 1 if it would be refused." },
        footer = { "", "Example: parley topics check taxonomy.yaml" })
final class TopicsCheck implements Callable<Integer> {
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
