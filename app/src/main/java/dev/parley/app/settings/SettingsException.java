package dev.parley.app.settings;

/** A setting that can't be used; the message names it, where it stands, and what would be right. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
