package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.model.ContentHash;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which entries a source has shown, as 64-bit hashes, so that only news goes to the frontier. Forgets the oldest; an entry forgotten
 * and shown again is known where it was fetched. Immutable.
 */
public final class Seen {
    /** As many as a sitemap may name. */
    static final int MOST = 50_000;

    public static final Seen NONE = new Seen(Set.of());

    private final Set<Long> hashes;

    private Seen(Set<Long> hashes) {
        this.hashes = hashes;
    }

    @JsonCreator
    static Seen read(String base64) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).asLongBuffer();
        var hashes = new LinkedHashSet<Long>();
        while (buffer.hasRemaining())
            hashes.add(buffer.get());
        return new Seen(hashes);
    }

    @JsonValue
    String write() {
        var buffer = ByteBuffer.allocate(hashes.size() * Long.BYTES);
        hashes.forEach(buffer::putLong);
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    boolean holds(String entry) {
        return hashes.contains(hash(entry));
    }

    /** With these as the newest; keeps twice as many as a source shows at once, at least 500. */
    Seen with(Collection<String> shown) {
        var all = new LinkedHashSet<>(hashes);
        for (var entry : shown) {
            all.remove(hash(entry));
            all.add(hash(entry));
        }
        int most = Math.min(MOST, Math.max(500, 2 * shown.size()));
        var kept = new LinkedHashSet<Long>();
        all.stream().skip(Math.max(0, all.size() - most)).forEach(kept::add);
        return new Seen(kept);
    }

    private static long hash(String entry) {
        return Long.parseUnsignedLong(ContentHash.of(entry).value().substring(0, 16), 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seen seen && hashes.equals(seen.hashes);
    }

    @Override
    public int hashCode() {
        return hashes.hashCode();
    }
}
