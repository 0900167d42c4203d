package dev.parley.app.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far an index has read the documents channel, as it lies in Lucene's commits.
 *
 * @param channel which life of the channel it is: a Kafka topic's own id, since one of the same name may be another
 * @param next the next offset of each partition
 * @param at when that was so: an index that rests for longer than {@link #TOMBSTONES} may have missed that documents went
 */
record Progress(String channel, SortedMap<Integer, Long> next, Instant at) {
    /** Tombstones stay for a day ({@code delete.retention.ms}); an hour of it is ours. */
    static final Duration TOMBSTONES = Duration.ofHours(23);

    Map<String, String> spelt() {
        var data = new HashMap<String, String>();
        data.put("version", Integer.toString(SearchIndex.VERSION));
        data.put("channel", channel);
        data.put("at", at.toString());
        data.put("next",
                next.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(",")));
        return data;
    }

    /** Whether the index behind these data can be gone on with. */
    static boolean continues(Map<String, String> data, String channel, Instant now) {
        return Integer.toString(SearchIndex.VERSION).equals(data.get("version")) && channel.equals(data.get("channel"))
                && Instant.parse(data.getOrDefault("at", Instant.EPOCH.toString())).isAfter(now.minus(TOMBSTONES));
    }

    static SortedMap<Integer, Long> next(Map<String, String> data) {
        return Arrays.stream(data.getOrDefault("next", "").split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), part -> Long.valueOf(part[1]), (a, _) -> a,
                        TreeMap::new));
    }
}
