package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.lines.JsonLines;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Json;
import dev.parley.processor.dedupe.definition.Groups;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Groups files or JSON lines without any Kafka. */
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Groups near-duplicates and excerpts, without Kafka: prints {id: id of the group's root}.",
                "The documents of files and folders go by their document ids, lines of a .jsonl by their own." },
        footer = { "", "Example: parley dedupe texts.jsonl > groups.json" })
final class DedupeCommand implements Callable<Integer> {
    /** A line of input. */
    record Line(String id, String text) {
        Line {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders, and .jsonl files with an {\"id\", \"text\"} a line.")
    private List<Path> paths = new ArrayList<>();

    private int unusable;

    @Override
    public Integer call() {
        var texts = new ArrayList<Groups.Text>();
        paths.stream()
                .filter(DedupeCommand::isLines)
                .forEach(path -> texts.addAll(new JsonLines(path).read(DedupeCommand::line)));
        var others = paths.stream().filter(path -> !isLines(path)).toList();
        if (!others.isEmpty())
            documents(others).forEach(texts::add);
        requireDistinct(texts);
        spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(Groups.roots(texts)));
        spec.commandLine().getOut().flush();
        return unusable == 0 ? 0 : ExitCode.FAILED;
    }

    private static boolean isLines(Path path) {
        return path.toString().endsWith(".jsonl");
    }

    /** Where neither dates nor fetches are known, the order is that of the ids. */
    private static Groups.Text line(String json, String place) {
        try {
            var line = Json.MAPPER.readValue(json, Line.class);
            return Groups.Text.of(line.id(), Instant.EPOCH, line.text());
        } catch (JacksonException e) {
            throw Failure.usage(place + ": not a JSON object with \"id\" and \"text\"");
        }
    }

    private Stream<Groups.Text> documents(List<Path> files) {
        var normaliser = Normaliser.standard();
        try {
            return FolderSource.of(files).documents(this::tell).map(normaliser::normalise).flatMap(this::text);
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private Stream<Groups.Text> text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Normalised(var document) -> Stream.of(Groups.Text.of(document));
            case Outcome.Rejected(var rejection) -> {
                tell(rejection.locator() + ": rejected: " + rejection.reason());
                yield Stream.empty();
            }
            case Outcome.Gone _ -> Stream.empty();
        };
    }

    private static void requireDistinct(List<Groups.Text> texts) {
        var ids = new HashSet<String>();
        texts.stream().map(Groups.Text::id).filter(id -> !ids.add(id)).findFirst().ifPresent(id -> {
            throw Failure.usage("two texts have the id " + id);
        });
    }

    private void tell(Unreadable file) {
        unusable++;
        tell(file.toString());
    }

    private void tell(String what) {
        spec.commandLine().getErr().println(what);
    }
}
