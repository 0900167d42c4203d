package dev.parley.sink;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/** One ordered log of a channel. Spelt {@code parley.documents/0} where it is a key in JSON. */
public record ChannelPartition(String channel, int partition) implements Comparable<ChannelPartition> {
    private static final Comparator<ChannelPartition> ORDER = Comparator.comparing(ChannelPartition::channel)
            .thenComparingInt(ChannelPartition::partition);

    @JsonCreator
    public static ChannelPartition parse(String spelt) {
        int slash = spelt.lastIndexOf('/');
        return new ChannelPartition(spelt.substring(0, slash), Integer.parseInt(spelt.substring(slash + 1)));
    }

    @Override
    public int compareTo(ChannelPartition other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return channel + "/" + partition;
    }
}
