package dev.parley.ingest.url;

import java.net.URI;

/** Relative references, resolved as browsers do (RFC 3986 §5.2); {@link URI#resolve(URI)} goes by RFC 2396. */
public final class RelativeReference {
    private RelativeReference() {}

    /**
     * @param base hierarchical, such as a web address
     * @throws IllegalArgumentException if the reference can't be one
     */
    public static URI resolve(URI base, String reference) {
        boolean isBare = base.getRawAuthority() != null && base.getRawPath().isEmpty();
        var whole = isBare ? base.resolve("/") : base;
        return reference.startsWith("?")
                ? URI.create(whole.toString().replaceFirst("[?#].*", "") + reference)
                : whole.resolve(reference);
    }
}
