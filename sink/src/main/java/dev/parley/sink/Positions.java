package dev.parley.sink;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How far each partition has been read: the offset of the next record. A partition that is missing stands at its beginning. */
public record Positions(@JsonValue Map<ChannelPartition, Long> next) {
    public static final Positions START = new Positions(Map.of());

    @JsonCreator
    public Positions {
        next = Collections.unmodifiableMap(new TreeMap<>(next));
    }

    public long of(ChannelPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Whether the record at {@code place} was read already. */
    public boolean passed(Place place) {
        return place.offset() < of(place.partition());
    }

    /** Whether everything before {@code ends} was read. */
    public boolean reach(Positions ends) {
        return ends.next.entrySet().stream().allMatch(end -> of(end.getKey()) >= end.getValue());
    }

    /** How many offsets lie between these and {@code ends}. */
    public long behind(Positions ends) {
        return ends.next.entrySet().stream().mapToLong(end -> Math.max(0, end.getValue() - of(end.getKey()))).sum();
    }

    /** The further of the two for each partition; positions never go back. */
    public Positions and(Positions others) {
        var both = new TreeMap<>(next);
        others.next.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Positions(both);
    }
}
