package dev.parley.processor.normalise.office;

import dev.parley.model.Rejection;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Prose;

/** What came of opening a container. */
public sealed interface Opened {
    /** Blocks, as in a DOCX. */
    record Blocks(Prose prose) implements Opened {}

    /** Lines of plain text, or of HTML where {@code html} says so, and what the container says about them. */
    record Text(String text, boolean html, Metadata metadata) implements Opened {}

    /** @param reason a sentence for the reader of a rejection */
    record Refused(Rejection.Code code, String reason) implements Opened {}
}
