package dev.parley.app.search;

/** A search that can't be made; the message says what would be right. */
public final class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchException(String message) {
        super(message);
    }
}
