package dev.parley.app.topics;

import dev.parley.app.print.Plain;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import java.io.PrintWriter;
import java.util.Locale;

/** A document's topics as text for a terminal: each with the statements that earned it and their words. */
public record TagPage(EnrichedDocument enriched) {
    private static final int WIDTH = 100;
    private static final int STATEMENTS = 3;

    public void print(PrintWriter to) {
        to.println(enriched.document().locator());
        if (enriched.topics().isEmpty())
            to.println("  no topic");
        enriched.topics().forEach(topic -> print(topic, to));
    }

    private void print(TopicTag topic, PrintWriter to) {
        to.printf(Locale.ROOT, "  %.2f %s%n", topic.score(), topic.id());
        topic.evidence().stream().limit(STATEMENTS).forEach(evidence -> to.println("       " + line(evidence)));
        int more = topic.evidence().size() - STATEMENTS;
        if (more > 0)
            to.println("       and " + more + " more");
    }

    private String line(Evidence evidence) {
        return String.join(", ", evidence.terms()) + "  <  " + shortened(Plain.text(text(evidence)));
    }

    private String text(Evidence evidence) {
        var document = enriched.document();
        return evidence.statement() == null
                ? "title: " + document.title()
                : "statement " + evidence.statement() + ": " + document.statements().get(evidence.statement()).text();
    }

    private static String shortened(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
