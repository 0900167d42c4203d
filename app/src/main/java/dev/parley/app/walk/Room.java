package dev.parley.app.walk;

import dev.parley.app.exit.Failure;

/** A room that runs in this process. Nothing restarts by itself: whoever runs it looks now and then, and ends the process on a failure. */
public interface Room extends AutoCloseable {
    /** Does nothing. */
    Room NONE = new Room() {
        @Override
        public void check() {}

        @Override
        public void close() {}
    };

    /** @throws Failure if it has stopped by itself */
    void check();

    /** Whether it does its work now: it is not starting, restoring, or waiting for somebody else. Asked from any thread. */
    default boolean isReady() {
        return true;
    }

    /** Stops in order; what was begun is finished or will be done again. */
    @Override
    void close();
}
