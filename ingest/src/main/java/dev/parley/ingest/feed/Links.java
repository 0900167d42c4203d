package dev.parley.ingest.feed;

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
            var resolved = base.resolve(escaped(link.strip()));
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

    private static String escaped(String link) {
        var forbidden = link.contains("://[") ? "\"<>\\^`{|}" : "\"<>\\^`{|}[]"; // brackets only around an IPv6 host
        var escaped = new StringBuilder();
        link.codePoints().filter(c -> c >= ' ').forEach(c -> {
            if (c == ' ' || forbidden.indexOf(c) >= 0)
                escaped.append(String.format("%%%02X", c));
            else
                escaped.appendCodePoint(c);
        });
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
