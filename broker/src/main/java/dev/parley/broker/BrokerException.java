package dev.parley.broker;

import org.jspecify.annotations.Nullable;

/** Why a broker does not start or does not go on. The message is for the user and says what to do. */
public final class BrokerException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** The sorts of failure, for exit codes and tests. */
    public enum Reason {
        /** Another program listens on the port that was asked for. */
        PORT_IN_USE,
        /** Another run, perhaps in this process, holds the folder. */
        FOLDER_IN_USE,
        /** What the folder holds is not a broker's, or damaged. */
        FOLDER_CORRUPT,
        /** The folder can't be made, read or written. */
        FOLDER_NOT_WRITABLE,
        /** Anything else inside Kafka; see the cause. */
        FAILED
    }

    BrokerException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
