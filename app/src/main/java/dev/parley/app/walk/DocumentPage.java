package dev.parley.app.walk;

import dev.parley.app.print.Plain;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Person;
import dev.parley.model.Standing;
import dev.parley.model.Statement;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document as text for a terminal. */
public record DocumentPage(EnrichedDocument enriched) {
    private static final int OPENING = 5;
    private static final int WIDTH = 110;

    public void print(PrintWriter to) {
        var document = enriched.document();
        row(to, "id", document.id().value());
        row(to, "locator", document.locator().value());
        row(to, "title", document.title());
        row(to, "form", lower(document.form()));
        row(to, "published", document.published().on());
        row(to, "language", document.language());
        rows(to, "people", document.people().stream().map(DocumentPage::person).toList());
        row(to, "standing", standing(enriched.standing()));
        rows(to, "also in", enriched.alsoIn().stream().map(c -> c.locator() + " (" + lower(c.kind()) + ")").toList());
        rows(to, "revisions", enriched.revisions().stream().map(r -> "of " + r.fetched()).toList());
        if (enriched.gone() != null)
            row(to, "gone", "since " + enriched.gone());
        rows(to, "related",
                enriched.related().stream().map(r -> lower(r.kind()) + " " + r.of() + ": " + r.reasons()).toList());
        rows(to, "topics", enriched.topics().stream().map(t -> "%.2f %s".formatted(t.score(), t.id())).toList());
        row(to, "says", document.statements().size() + " statements, " + document.words() + " words; it opens:");
        document.statements().stream().limit(OPENING).forEach(s -> to.println("  " + line(s)));
    }

    private static String person(Person person) {
        return person.name() + " (" + lower(person.role()) + ")";
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Original _ -> "original";
            case Standing.DuplicateOf d ->
                "duplicate of " + d.of() + evidence(d.coverage(), d.containment(), d.resemblance(), d.shared());
            case Standing.ExcerptOf e ->
                "excerpt of " + e.of() + evidence(e.coverage(), e.containment(), e.resemblance(), e.shared());
        };
    }

    private static String evidence(double coverage, double containment, double jaccard, int shared) {
        return String.format(Locale.ROOT, " (coverage %.2f, containment %.2f, Jaccard %.2f, %d shared hashes)",
                coverage, containment, jaccard, shared);
    }

    private static String line(Statement statement) {
        var speaker = statement.speaker() == null ? "" : statement.speaker() + ": ";
        var line = Plain.text(speaker + statement.text());
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private static void rows(PrintWriter to, String name, Collection<String> values) {
        print(to, name,
                values.isEmpty()
                        ? "-"
                        : values.stream().map(Plain::text).collect(Collectors.joining("\n            ")));
    }

    private static void row(PrintWriter to, String name, @Nullable String value) {
        print(to, name, value == null ? "-" : Plain.text(value));
    }

    private static void print(PrintWriter to, String name, String value) {
        to.println(name + " ".repeat(12 - name.length()) + value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
