package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.app.exit.Failure;
import dev.parley.app.print.Plain;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.RawRecord;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one rejection with its raw record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows why a raw document was rejected, and how its bytes begin.",
        footer = { "", "Example: parley rejected show folder:inbox/empty.txt" })
final class RejectedShow extends LookCommand {
    private static final int OPENING = 400;

    @Parameters(paramLabel = "ID", description = "The document's id or locator, or the raw event's id.")
    private String name = "";

    @Option(names = "--json", description = "The rejection as JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        var found = matching(window.channels().table(Channels.REJECTED).values().stream().toList(), name);
        var raw = new RawLog(window.channels());
        for (var rejection : found)
            if (json)
                printJson(rejection);
            else
                print(rejection);
        if (!json)
            raw.forEach(record -> print(record, found));
        return 0;
    }

    /** @throws Failure if there is none */
    static List<Rejection> matching(List<Rejection> rejections, String name) {
        var found = rejections.stream().filter(rejection -> isMeant(rejection, name)).toList();
        if (found.isEmpty())
            throw Failure.usage("there is no rejection of '" + name + "'; 'parley rejected list' shows all");
        return found;
    }

    private static boolean isMeant(Rejection rejection, String name) {
        return name.equals(rejection.event()) || name.equals(rejection.id().value())
                || name.equals(rejection.locator().value());
    }

    private void print(Rejection rejection) {
        row("locator", rejection.locator());
        row("id", rejection.id());
        row("event", rejection.event());
        row("source", rejection.source());
        row("fetched", Objects.requireNonNullElse(rejection.fetched(), "-"));
        row("reason", rejection.code() + ": " + rejection.reason());
    }

    private void row(String name, Object value) {
        out().println(name + " ".repeat(12 - name.length()) + Plain.text(value.toString()));
    }

    private void print(RawRecord record, List<Rejection> found) {
        var body = record.body();
        if (body == null || found.stream().noneMatch(rejection -> rejection.event().equals(record.event())))
            return;
        var type = record.document().map(raw -> raw.contentType() + ", ").orElse("");
        out().println(
                "raw         " + type + body.length + " bytes on partition " + record.partition() + ", which begin:");
        out().println(new String(Arrays.copyOf(body, Math.min(body.length, OPENING)), UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "·"));
    }
}
