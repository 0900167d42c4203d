package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Json;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Gatherers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Normalises files without any Kafka. */
@Command(
        name = "normalise",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Prints what the normaliser makes of files: a document as one line of JSON each, without Kafka.",
                "A file that gives no document gets a line with the reason on standard error.",
                "'-' reads standard input; --as NAME says what it is called, which tells the format where the text does not." },
        footer = { "", "Examples:", "  parley normalise seeds | jq .title",
                "  curl -s https://example.org/talk.vtt | parley normalise - --as talk.vtt" })
final class NormaliseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArguments folders = new FolderArguments();

    private final LongAdder unreadable = new LongAdder();

    @Override
    public Integer call() {
        var normaliser = Normaliser.standard();
        folders.source(System.in)
                .documents(this::tell)
                .gather(Gatherers.mapConcurrent(Runtime.getRuntime().availableProcessors(), normaliser::normalise))
                .forEachOrdered(this::print);
        out().flush();
        return unreadable.sum() == 0 ? 0 : ExitCode.FAILED;
    }

    private void print(Outcome outcome) {
        switch (outcome) {
            case Normalised(var document) -> out().println(Json.MAPPER.writeValueAsString(document));
            case Outcome.Gone(var raw, _) -> err().println(raw.locator() + ": is gone");
            case Rejected(var rejection) -> err().println(rejection.locator() + ": rejected: " + rejection.reason());
        }
    }

    private void tell(Unreadable file) {
        unreadable.increment();
        err().println(file);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
