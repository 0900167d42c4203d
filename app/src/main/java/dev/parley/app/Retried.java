package dev.parley.app;

import java.util.Set;

/**
 * What came of trying rejected documents again, by their events.
 *
 * @param wanted those that were meant
 * @param sent those of which there is a raw record
 * @param rejected all that are rejected now
 */
record Retried(Set<String> wanted, Set<String> sent, Set<String> rejected) {
    String line() {
        long still = sent.stream().filter(rejected::contains).count();
        long missing = wanted.stream().filter(event -> !sent.contains(event)).count();
        return sent.size() + " tried again: " + (sent.size() - still) + " read now, " + still + " rejected again"
                + (missing == 0 ? "" : "; of " + missing + " there is no raw record any more");
    }
}
