package dev.parley.sink;

/** Where a record lies. Places of one partition are ordered by offset, and the later record is the newer version. */
public record Place(ChannelPartition partition, long offset) {
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
