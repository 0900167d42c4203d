package dev.parley.app.exit;

/** What a command's exit code says; 0 is success. Follows the shells where they agree. */
public final class ExitCode {
    /** The work failed, or not all of it was done. */
    public static final int FAILED = 1;
    /** Wrong use: an unknown option, a file that isn't there. */
    public static final int USAGE = 2;
    /** The surroundings: a port or a data folder in use, Kafka out of reach. */
    public static final int ENVIRONMENT = 3;
    /** Stopped by Ctrl-C, as shells report it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
