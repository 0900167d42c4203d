package dev.parley.app.walk;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * What a replay prints at its end.
 *
 * @param outcome what became of the documents that this run fed
 * @param unreadable files that could not be read at all
 * @param outputs where documents were written to
 */
public record RunTable(Balance outcome, long unreadable, Overview overview, String outputs, Duration took) {
    public void print(PrintWriter to) {
        row(to, "fed", outcome.inWords());
        if (unreadable > 0)
            row(to, "not read", unreadable + " files (see above)");
        row(to, "in all", overview.documents() + " documents: " + overview.formsInWords());
        if (overview.copies() > 0)
            row(to, "of these", overview.copies() + " are copies or excerpts of others");
        if (!overview.topics().isEmpty())
            row(to, "top topics", overview.topicsInWords());
        row(to, "written to", outputs);
        row(to, "took", String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
        to.flush();
    }

    private static void row(PrintWriter to, String name, String text) {
        to.println(name + " ".repeat(12 - name.length()) + text);
    }
}
