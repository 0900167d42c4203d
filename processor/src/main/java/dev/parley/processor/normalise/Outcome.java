package dev.parley.processor.normalise;

import dev.parley.model.Document;
import dev.parley.model.Rejection;

/** What became of a raw document. */
public sealed interface Outcome {
    record Normalised(Document document) implements Outcome {}

    record Rejected(Rejection rejection) implements Outcome {}
}
