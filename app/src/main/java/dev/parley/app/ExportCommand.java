package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.RawRecord;
import dev.parley.app.walk.Window;
import dev.parley.ingest.archive.ArchiveWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the raw channel into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Writes all raw documents into a file that 'replay' reads, a line of JSON each.",
                "It has the bytes as fetched, where from, and when. Replayed elsewhere they give the same documents, byte for byte." },
        footer = { "", "Example: parley export --raw archive.jsonl.zst" })
final class ExportCommand extends LookCommand {
    @Option(
            names = "--raw",
            required = true,
            paramLabel = "FILE",
            description = "A .jsonl file, or a .jsonl.zst, which is compressed.")
    private Path file = Path.of("raw.jsonl.zst");

    @Option(names = "--replace", description = "Takes the place of a file of that name (default: leaves it alone).")
    private boolean replace;

    private long written;
    private long left;

    @Override
    Window open(SettingsOptions.Chosen chosen) {
        if (!file.toString().matches("(?s).*\\.(jsonl|zst)"))
            throw Failure
                    .usage("'" + file + "' should end with .jsonl or .jsonl.zst: by that 'replay' knows what it is");
        if (!replace && Files.exists(file))
            throw Failure.usage("'" + file + "' is there already; name another, or say --replace");
        return super.open(chosen);
    }

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        try (var writer = ArchiveWriter.open(file)) {
            new RawLog(window.channels()).forEach(record -> add(writer, record));
            writer.finish();
        } catch (IOException e) {
            throw cannot(e);
        } catch (UncheckedIOException e) {
            throw cannot(Objects.requireNonNull(e.getCause()));
        }
        out().println(written + " raw documents are in " + file);
        return left == 0 ? 0 : ExitCode.FAILED;
    }

    private void add(ArchiveWriter writer, RawRecord record) {
        if (record.document().isEmpty()) {
            left++;
            err().println(record.key() + ": left out: it is no raw document that could be read");
            return;
        }
        try {
            writer.add(record.document().get());
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Failure cannot(IOException e) {
        return Failure.environment("can't write " + file + ": " + Reason.of(e), e);
    }
}
