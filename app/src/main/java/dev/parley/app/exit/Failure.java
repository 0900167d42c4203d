package dev.parley.app.exit;

import org.jspecify.annotations.Nullable;

/** Something the user can mend. The message says what is wrong and what to do; it is printed without a stack trace. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    private Failure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The command line or a file it names is wrong. */
    public static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message, null);
    }

    /** The machine is not as it must be: a port in use, a folder locked, a broker out of reach. */
    public static Failure environment(String message, @Nullable Throwable cause) {
        return new Failure(ExitCode.ENVIRONMENT, message, cause);
    }

    /** The work itself failed. */
    public static Failure work(String message, @Nullable Throwable cause) {
        return new Failure(ExitCode.FAILED, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
