package dev.parley.sink;

import org.jspecify.annotations.Nullable;

/** A sink can't be written to now. The message is for the user and says what to do. Nothing is lost: the records wait on their channel. */
public final class SinkException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    private SinkException(boolean lasting, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** May be over when tried again: a full disk, a server that restarts. */
    public static SinkException passing(String message, @Nullable Throwable cause) {
        return new SinkException(false, message, cause);
    }

    /** Goes on until somebody mends it: no rights, a foreign schema. */
    public static SinkException lasting(String message, @Nullable Throwable cause) {
        return new SinkException(true, message, cause);
    }

    public boolean isLasting() {
        return lasting;
    }
}
