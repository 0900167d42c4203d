package dev.parley.processor.normalise;

import dev.parley.model.RawDocument;

/** Turns raw documents into documents. Pure and thread-safe; never throws, whatever the bytes. */
public interface Normaliser {
    /** Changes whenever any document may come out otherwise. */
    int VERSION = 1;

    Outcome normalise(RawDocument raw);

    /** The one that reads every format that Parley knows. */
    static Normaliser standard() {
        return new StandardNormaliser();
    }
}
