package dev.parley.ingest.poll;

import dev.parley.ingest.websub.Callback;
import java.time.Duration;
import java.util.Optional;

/**
 * What a poller needs to know.
 *
 * @param instance tells instances of one cluster apart; the same after a restart or not
 * @param product our token in robots rules, in lower case
 * @param politeness between two requests to one host, unless its source says otherwise
 * @param callback where hubs reach us, if they do
 */
public record PollerSettings(String instance, String product, Duration politeness, Optional<Callback> callback) {
    /** An instance that is not heard of for so long is taken over from. The broker allows no less. */
    static final Duration SESSION = Duration.ofSeconds(6);
}
