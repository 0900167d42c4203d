package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.Redrive;
import dev.parley.app.reprocess.Change;
import dev.parley.app.reprocess.Difference;
import dev.parley.app.reprocess.Glance;
import dev.parley.app.reprocess.Published;
import dev.parley.app.reprocess.RejectionChange;
import dev.parley.app.reprocess.Selection;
import dev.parley.app.walk.Rebuild;
import dev.parley.app.walk.Walk;
import dev.parley.app.walk.Window;
import dev.parley.model.DocumentId;
import dev.parley.model.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes documents anew from the raw channel. */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Makes documents anew from the raw channel, after the code or the taxonomy has changed; nothing is fetched.",
                "Rebuilds all of it aside first and shows what will change; then sends the raw records of the selected documents"
                        + " through the processor again, in portions, beside whatever else it does." },
        footer = { "", "Examples:", "  parley reprocess --dry-run", "  parley reprocess --normaliser-before 2",
                "  parley reprocess --topic coding-agents --since 2026-01-01" })
final class ReprocessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only documents fetched on that day or later, YYYY-MM-DD (UTC).")
    private @Nullable LocalDate since;

    @Option(
            names = "--normaliser-before",
            paramLabel = "N",
            description = "Only what a normaliser before version N made, or could not read.")
    private @Nullable Integer normaliserBefore;

    @Option(names = "--topic", paramLabel = "ID", description = "Only what has this topic, or gets it now.")
    private @Nullable String topic;

    @Option(names = "--source", paramLabel = "NAME", description = "Only what this source brought.")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    private boolean dry;

    @Option(names = "--json", description = "The difference as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var chosen = options.choose();
        Published next;
        Difference difference;
        try (var window = Window.open(chosen.settings(), chosen.kafka())) {
            next = new Rebuild(window.cluster().connection(), chosen.settings()).published();
            difference = Difference.of(Published.in(window.channels()), next, selection());
        }
        print(difference);
        if (dry || difference.isNone())
            return 0;
        try (var walk = Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            return publish(walk, difference, next);
        }
    }

    /** The difference as it is written: what was selected is no part of it. */
    private record Shown(List<Change> changes, List<RejectionChange> rejections, int others) {}

    private Selection selection() {
        var start = since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Selection(start, normaliserBefore, topic, source);
    }

    private void print(Difference difference) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Shown(difference.changes(), difference.rejections(), difference.others())));
        else
            difference.print(out);
        out.flush();
    }

    private int publish(Walk walk, Difference difference, Published next) throws InterruptedException {
        var log = new RawLog(walk.channels());
        long sent = new Redrive(log, walk.connection().settings(), walk.transactions("redrive"))
                .send(difference.concerned(), () -> walk.awaitBehind(2_000));
        walk.awaitIdle();
        walk.trim();
        return report(sent, difference, next, Published.in(walk.channels()));
    }

    /** Compares with the rebuild: another version of the code in a processor elsewhere would show here. */
    private int report(long sent, Difference difference, Published next, Published after) {
        var err = spec.commandLine().getErr();
        err.println(sent + " raw records were sent again");
        var otherwise = otherwise(difference, next, after);
        if (otherwise.isEmpty())
            return 0;
        if (difference.selected().stream().anyMatch(id -> isOfOtherCode(next, after, id)))
            throw Failure.work(otherwise.size() + " are not as the rebuild says, such as " + otherwise.getFirst()
                    + ": the processor that runs has another version of the normaliser or another taxonomy than this command;"
                    + " restart it with this version, and reprocess again", null);
        err.println(otherwise.size() + " are not as the rebuild says, such as " + otherwise.getFirst()
                + ": what came in meanwhile may have changed them; 'reprocess --dry-run' tells");
        return ExitCode.FAILED;
    }

    /** Selected documents, and events whose rejections were to change, that did not become what they should. */
    private static List<String> otherwise(Difference difference, Published next, Published after) {
        var documents = difference.selected()
                .stream()
                .filter(id -> isOtherwise(next.documents().get(id), after.documents().get(id)))
                .map(id -> "document " + id);
        var events = difference.rejections()
                .stream()
                .map(RejectionChange::event)
                .filter(event -> !Objects.equals(next.rejections().get(event), after.rejections().get(event)))
                .map(event -> "the rejection of event " + event);
        return Stream.concat(documents, events).toList();
    }

    private static boolean isOtherwise(@Nullable Glance expected, @Nullable Glance found) {
        if (expected == null || found == null)
            return expected != null || found != null;
        return !expected.whole().equals(found.whole());
    }

    private static boolean isOfOtherCode(Published next, Published after, DocumentId id) {
        var expected = next.documents().get(id);
        var found = after.documents().get(id);
        return expected != null && found != null && (expected.normaliser() != found.normaliser()
                || !String.valueOf(expected.taxonomy()).equals(found.taxonomy()));
    }
}
