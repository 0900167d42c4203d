package dev.parley.sink.jsonl;

/**
 * How segments are made.
 *
 * @param segmentBytes a segment is finished when it has this many bytes or more, counted before compression
 * @param zstd whether finished segments are compressed; the open one never is
 */
public record JsonlOptions(long segmentBytes, boolean zstd) {
    public JsonlOptions {
        if (segmentBytes < 1)
            throw new IllegalArgumentException("a segment has at least 1 byte, not " + segmentBytes);
    }
}
