package dev.parley.processor.dedupe.actor;

import java.util.Locale;

/** A content in a shard, by the first 64 bits of its hash. */
public record TwinsKey(int shard, long content) implements Comparable<TwinsKey> {
    /** {@code 0003/00c1…}, 16 hexadecimal digits. */
    public static TwinsKey parse(String text) {
        int slash = text.indexOf('/');
        return new TwinsKey(Integer.parseInt(text.substring(0, slash)),
                Long.parseUnsignedLong(text.substring(slash + 1), 16));
    }

    @Override
    public int compareTo(TwinsKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%016x", shard, content);
    }
}
