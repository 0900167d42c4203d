package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.topics.LabelledFile;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.TaxonomyWriter;
import dev.parley.processor.tag.learn.CrossValidation;
import dev.parley.processor.tag.learn.F1;
import dev.parley.processor.tag.learn.LabelledText;
import dev.parley.processor.tag.learn.Learner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a taxonomy from examples. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Learns a taxonomy from texts that have their tags, {\"id\", \"title\", \"tags\", \"text\"} a line.",
                "It is a file like a written one: words with weights, to be read and edited." },
        footer = { "", "Example: parley topics learn labelled.jsonl --out taxonomy.yaml --folds 5" })
final class TopicsLearn implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LABELLED.jsonl", description = "The examples.")
    private Path examples = Path.of("labelled.jsonl");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the taxonomy goes.")
    private Path out = Path.of("taxonomy.yaml");

    @Option(names = "--replace", description = "Takes the place of a file of that name (default: leaves it alone).")
    private boolean replace;

    @Option(names = "--name", paramLabel = "VERSION", description = "Its version (default: ${DEFAULT-VALUE}).")
    private String version = "learned.1";

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of the texts, ISO 639-1 (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--terms",
            paramLabel = "N",
            description = "Most words and pairs of words a topic gets (default: ${DEFAULT-VALUE}).")
    private int terms = 500;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Also tell how well it does on texts it has not seen, by cross-validation.")
    private int folds;

    @Override
    public Integer call() {
        if (terms < 1)
            throw Failure.usage("--terms is at least 1, not " + terms);
        if (folds != 0 && folds < 2)
            throw Failure.usage("--folds is at least 2, not " + folds);
        if (!replace && Files.isRegularFile(out))
            throw Failure.usage("'" + out + "' is there already; name another, or say --replace");
        var texts = LabelledFile.read(examples);
        var learner = new Learner(language, version, terms);
        try {
            var taxonomy = learner.learn(texts);
            write(TaxonomyWriter.yaml(taxonomy));
            report(taxonomy, texts);
            if (folds > 0)
                validate(new CrossValidation(learner, folds), texts);
        } catch (Learner.NotEnough e) {
            throw Failure.usage(examples + ": " + e.getMessage());
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void write(String yaml) {
        try {
            Files.writeString(out, yaml);
        } catch (IOException e) {
            throw Failure.environment("can't write " + out + ": " + Reason.of(e), e);
        }
    }

    private void report(Taxonomy taxonomy, List<LabelledText> texts) {
        int queries = taxonomy.topics().stream().mapToInt(t -> t.queries().size()).sum();
        spec.commandLine()
                .getOut()
                .println(out + ": " + taxonomy.topics().size() + " topics, " + queries + " queries, from "
                        + texts.size() + " texts");
    }

    private void validate(CrossValidation validation, List<LabelledText> texts) throws Learner.NotEnough {
        var f1 = F1.of(texts, validation.tags(texts));
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "unseen texts, %d folds: micro F1 %.3f, macro F1 %.3f%n", folds, f1.micro(),
                        f1.macro());
    }
}
