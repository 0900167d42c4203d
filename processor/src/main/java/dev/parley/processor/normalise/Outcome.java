package dev.parley.processor.normalise;

import dev.parley.model.Absence;
import dev.parley.model.Document;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;

/** What became of a raw document. */
public sealed interface Outcome {
    record Normalised(Document document) implements Outcome {}

    record Rejected(Rejection rejection) implements Outcome {}

    /** It says that the document is no longer where it was, and has no content of its own. */
    record Gone(RawDocument raw, Absence absence) implements Outcome {}
}
