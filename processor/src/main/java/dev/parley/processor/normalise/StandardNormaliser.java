package dev.parley.processor.normalise;

import dev.parley.model.Document;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import dev.parley.processor.normalise.Attempt.Declined;
import dev.parley.processor.normalise.Attempt.Understood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the body, lets the reader of its format read it, and makes a document of what it understood. Thread-safe. */
final class StandardNormaliser implements Normaliser {
    private static final Logger LOG = LoggerFactory.getLogger(StandardNormaliser.class);

    private final Readers readers = new Readers();

    @Override
    public Outcome normalise(RawDocument raw) {
        var absence = raw.hints().absence();
        if (absence != null)
            return new Outcome.Gone(raw, absence);
        try {
            return switch (read(raw)) {
                case Understood(var interview) -> outcome(raw, Documents.of(raw, interview));
                case Declined(var code, var reason) -> new Rejected(Rejection.of(raw, code, reason));
            };
        } catch (RuntimeException | StackOverflowError e) { // a bug of ours must not stop the stream; the raw document stays
            LOG.error("Could not normalise {}", raw.locator(), e);
            return new Rejected(Rejection.of(raw, Code.INTERNAL, "the normaliser failed: " + e));
        }
    }

    private Attempt read(RawDocument raw) {
        var cutFrom = raw.hints().cutFrom();
        if (cutFrom != null || raw.body().length > RawDocument.MAX_BODY)
            return new Declined(Code.TOO_LARGE, "the body has " + (cutFrom == null ? raw.body().length : cutFrom)
                    + " bytes, more than the " + RawDocument.MAX_BODY + " that are read");
        return raw.body().length == 0 ? new Declined(Code.EMPTY, "the body is empty") : readers.read(raw);
    }

    private static Outcome outcome(RawDocument raw, Document document) {
        if (document.text().isBlank() && document.statements().isEmpty())
            return new Rejected(Rejection.of(raw, Code.NO_TEXT, "nothing in it is text that anybody said"));
        return Size.fits(document)
                ? new Normalised(document)
                : new Rejected(Rejection.of(raw, Code.TOO_LARGE, "its " + document.statements().size()
                        + " statements take more than the " + Document.MAX_JSON + " bytes that fit on a channel"));
    }
}
