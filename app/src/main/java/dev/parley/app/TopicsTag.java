package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.topics.LabelledFile;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.app.exit.Failure;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Json;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.tag.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints nothing but tags, for measuring. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Prints {id: [topic, ...]} of files and folders, or of texts in a .jsonl file, {\"id\", \"title\", \"text\"} a line.",
                "Tags that the texts have already are not looked at." },
        footer = { "", "Example: parley topics tag --taxonomy taxonomy.yaml texts.jsonl" })
final class TopicsTag implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "A taxonomy in YAML (default: the one that comes with Parley).")
    private @Nullable Path taxonomy;

    @Parameters(arity = "1..*", paramLabel = "PATH|FILE.jsonl", description = "What to tag.")
    private List<Path> paths = new ArrayList<>();

    private final TreeMap<String, List<String>> tags = new TreeMap<>();
    private int missed;

    @Override
    public Integer call() throws IOException {
        try (var tagger = new Tagger(TaxonomyFile.taxonomy(taxonomy))) {
            for (var path : paths)
                if (path.toString().endsWith(".jsonl"))
                    LabelledFile.read(path).forEach(t -> tag(t.id(), t.document(tagger.taxonomy().language()), tagger));
                else
                    tagFiles(path, tagger);
        }
        spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(tags));
        spec.commandLine().getOut().flush();
        return missed == 0 ? 0 : ExitCode.FAILED;
    }

    private void tagFiles(Path path, Tagger tagger) {
        try {
            FolderSource.of(List.of(path))
                    .documents(this::tell)
                    .map(Normaliser.standard()::normalise)
                    .forEach(outcome -> {
                        if (outcome instanceof Outcome.Normalised(var document))
                            tag(document.id().value(), document, tagger);
                    });
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void tag(String id, Document document, Tagger tagger) {
        tags.put(id, tagger.topics(document).stream().map(TopicTag::id).sorted().toList());
    }

    private void tell(Unreadable file) {
        missed++;
        spec.commandLine().getErr().println(file);
    }
}
