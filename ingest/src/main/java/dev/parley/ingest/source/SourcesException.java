package dev.parley.ingest.source;

/** A list of sources can't be used. The message says which entry and what to write instead. */
public final class SourcesException extends Exception {
    private static final long serialVersionUID = 1;

    public SourcesException(String message) {
        super(message);
    }
}
