package dev.parley.sink;

import java.time.Duration;
import java.util.Map;

/**
 * How a sink is run.
 *
 * @param kafka settings of the clients, {@code bootstrap.servers} among them
 * @param batch most records that are written at once
 * @param firstWait before the sink is tried again; doubled with each failure
 * @param longestWait the most it becomes
 */
public record RunnerSettings(Map<String, String> kafka, int batch, Duration firstWait, Duration longestWait) {
    public RunnerSettings {
        kafka = Map.copyOf(kafka);
        if (batch < 1)
            throw new IllegalArgumentException("a batch has at least 1 record, not " + batch);
    }

    /** Batches of 500; waits of 200 ms to 30 s. */
    public static RunnerSettings of(Map<String, String> kafka) {
        return new RunnerSettings(kafka, 500, Duration.ofMillis(200), Duration.ofSeconds(30));
    }

    public RunnerSettings withBatch(int records) {
        return new RunnerSettings(kafka, records, firstWait, longestWait);
    }

    BackOff backOff() {
        return new BackOff(firstWait, longestWait);
    }
}
