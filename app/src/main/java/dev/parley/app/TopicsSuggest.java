package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.topics.LabelledFile;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.EnrichedDocument;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.tag.Tagger;
import dev.parley.processor.tag.learn.LabelledText;
import dev.parley.processor.tag.learn.Suggestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a taxonomy could have besides. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Suggests queries from example documents: the terms that tell a topic apart, and the phrases no topic catches.",
                "Files are tagged first; a .jsonl file, {\"id\", \"title\", \"tags\", \"text\"} a line, has its own tags." },
        footer = { "", "Example: parley topics suggest seeds" })
final class TopicsSuggest implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "A taxonomy in YAML (default: the one that comes with Parley).")
    private @Nullable Path taxonomy;

    @Option(
            names = "--phrases",
            paramLabel = "N",
            description = "How many phrases without topic to show (default: ${DEFAULT-VALUE}).")
    private int phrases = 20;

    @Parameters(arity = "1..*", paramLabel = "PATH|FILE.jsonl", description = "Example documents.")
    private List<Path> paths = new ArrayList<>();

    private final List<LabelledText> examples = new ArrayList<>();
    private final List<EnrichedDocument> tagged = new ArrayList<>();
    private int missed;

    @Override
    public Integer call() throws IOException {
        if (phrases < 0)
            throw Failure.usage("--phrases is at least 0, not " + phrases);
        try (var tagger = new Tagger(TaxonomyFile.taxonomy(taxonomy))) {
            for (var path : paths)
                if (path.toString().endsWith(".jsonl"))
                    LabelledFile.read(path).forEach(text -> add(text, tagger));
                else
                    documents(path).map(tagger::tag).forEach(this::add);
            print(tagger.taxonomy().language());
        }
        return missed == 0 ? 0 : ExitCode.FAILED;
    }

    private void add(LabelledText text, Tagger tagger) {
        examples.add(text);
        tagged.add(tagger.tag(EnrichedDocument.of(text.document(tagger.taxonomy().language()))));
    }

    private void add(EnrichedDocument document) {
        tagged.add(document);
        examples.add(new LabelledText(document.document().id().value(), document.document().title(),
                document.topics().stream().map(EnrichedDocument.TopicTag::id).toList(), document.document().text()));
    }

    private Stream<EnrichedDocument> documents(Path path) {
        try {
            return FolderSource.of(List.of(path))
                    .documents(this::tell)
                    .map(Normaliser.standard()::normalise)
                    .flatMap(o -> o instanceof Outcome.Normalised(var document)
                            ? Stream.of(EnrichedDocument.of(document))
                            : Stream.empty());
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void tell(Unreadable file) {
        missed++;
        spec.commandLine().getErr().println(file);
    }

    private void print(String language) {
        PrintWriter out = spec.commandLine().getOut();
        Suggestions.telling(examples, language)
                .forEach((topic, terms) -> out.println(topic + ": " + String.join(", ", terms)));
        out.println();
        out.println("phrases without topic, and in how many documents:");
        Suggestions.uncaught(tagged, phrases).forEach(p -> out.println("  " + p.text() + " (" + p.documents() + ")"));
        out.flush();
    }
}
