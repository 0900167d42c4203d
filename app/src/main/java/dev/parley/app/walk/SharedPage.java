package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.print.Plain;
import dev.parley.model.Channels;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Copy;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.passage.Passage;
import dev.parley.processor.dedupe.passage.SharedPassages;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** What a document shares word for word with the root of its group, or a root with the first of its copies. Computed when asked for. */
public record SharedPage(EnrichedDocument enriched, ChannelReader channels) {
    private static final int COPIES = 3;
    private static final int PASSAGES = 5;
    private static final int WIDTH = 90;

    /** Nothing for a document that stands alone. */
    public void print(PrintWriter to) {
        others().flatMap(id -> channels.last(Channels.DOCUMENTS, id).stream())
                .forEach(other -> print(to, other.document()));
    }

    private Stream<DocumentId> others() {
        return switch (enriched.standing()) {
            case Standing.Original _ -> enriched.alsoIn().stream().limit(COPIES).map(Copy::id);
            case Standing.DuplicateOf d -> Stream.of(d.of());
            case Standing.ExcerptOf e -> Stream.of(e.of());
        };
    }

    private void print(PrintWriter to, Document other) {
        var passages = SharedPassages.of(enriched.document().text(), other.text(), PASSAGES);
        to.println();
        to.println("shared with " + Plain.text(other.locator().value())
                + (passages.isEmpty() ? ": no run of eight words" : ""));
        passages.forEach(passage -> print(to, passage));
    }

    private void print(PrintWriter to, Passage p) {
        to.println("  %d words, here at %d-%d, there at %d-%d: %s".formatted(p.words(), p.from(), p.to(), p.otherFrom(),
                p.otherTo(), opening(enriched.document().text().substring(p.from(), p.to()))));
    }

    private static String opening(String passage) {
        var line = Plain.text(passage);
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
