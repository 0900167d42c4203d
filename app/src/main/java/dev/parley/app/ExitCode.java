package dev.parley.app;

/** What a command's exit code says; 0 is success. Follows the shells where they agree. */
final class ExitCode {
    /** The work failed, or not all of it was done. */
    static final int FAILED = 1;
    /** Wrong use: an unknown option, a file that isn't there. */
    static final int USAGE = 2;
    /** The surroundings: a port or a data folder in use, Kafka out of reach. */
    static final int ENVIRONMENT = 3;
    /** Stopped by Ctrl-C, as shells report it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
