package dev.parley.sink;

import java.time.Instant;

/** What a runner is doing. */
public sealed interface SinkState {
    /** Finds out where sink and channels stand. */
    record Starting() implements SinkState {}

    /** Writes, or waits for something to write. */
    record Running() implements SinkState {}

    /** The sink or the broker is down; tried again at {@code until}. {@code attempt} counts from 1 since it last ran. */
    record Waiting(String reason, int attempt, Instant until) implements SinkState {}

    /** Trying again can't help; the reason says what does. */
    record Failed(String reason) implements SinkState {}

    /** Closed. */
    record Stopped() implements SinkState {}
}
