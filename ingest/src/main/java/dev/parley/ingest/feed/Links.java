package dev.parley.ingest.feed;

import dev.parley.ingest.url.Escapes;
import dev.parley.ingest.url.RelativeReference;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as feeds write them, with spaces and characters that a URL has not. */
final class Links {
    private Links() {}

    /** Absolute; empty if there is none or it can't be one. */
    static Optional<URI> resolve(URI base, @Nullable String link) {
        if (link == null || link.isBlank())
            return Optional.empty();
        try {
            var resolved = RelativeReference.resolve(base, Escapes.mended(link.strip()));
            return resolved.isAbsolute() ? Optional.of(resolved) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A link that is a web address by itself; a GUID often is. */
    static Optional<URI> web(@Nullable String text) {
        return text != null && text.strip().matches("(?i)https?://\\S+")
                ? resolve(URI.create("http:/"), text)
                : Optional.empty();
    }
}
