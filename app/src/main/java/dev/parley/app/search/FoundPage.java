package dev.parley.app.search;

import dev.parley.app.print.Plain;
import dev.parley.app.search.Found.Hit;
import dev.parley.app.search.Found.Part;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was found, as text for a terminal. */
public record FoundPage(Found found) {
    public void print(PrintWriter to) {
        found.hits().forEach(hit -> print(to, hit));
        to.println(found.total() == 0 ? "nothing found" : found.hits().size() + " of " + found.total());
    }

    private static void print(PrintWriter to, Hit hit) {
        var document = hit.document();
        to.println(document.id() + "  " + Objects.requireNonNullElse(document.on(), "undated") + "  "
                + Plain.text(Objects.requireNonNullElse(document.title(), document.locator())));
        to.println("  " + Plain.text(String.join(", ", document.people()) + " · " + document.source()) + " · "
                + document.form().name().toLowerCase(Locale.ROOT) + " · " + String.join(" ", document.topics()));
        hit.passages()
                .forEach(passage -> to.println("  … "
                        + Plain.text(passage.parts().stream().map(FoundPage::marked).collect(Collectors.joining()))));
        to.println();
    }

    private static String marked(Part part) {
        return part.matched() ? "[" + part.text() + "]" : part.text();
    }
}
