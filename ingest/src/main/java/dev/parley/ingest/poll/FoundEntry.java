package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.fetch.Allowance;
import dev.parley.ingest.source.Terms;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that a source has named and that is to be fetched.
 *
 * @param origin address of the source, whose host alone its terms open
 * @param locator the document's; null for the canonical URL
 * @param content the full content as HTML that the feed carries, for when the site refuses the page
 * @param stamp the feed's word for its version, may be empty
 * @param hops redirects so far
 * @param seen when it was found
 * @param others where else the source says that it is, the better first, for when it is not here
 * @param errand of a poll that travels to its host or back; null for a document
 */
public record FoundEntry(URI url, String source, URI origin, Terms terms, Hints hints, @Nullable Locator locator,
        @Nullable String content, String stamp, int hops, Instant seen,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<URI> others,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Errand errand) {
    FoundEntry(URI url, String source, URI origin, Terms terms, Hints hints, @Nullable Locator locator,
            @Nullable String content, String stamp, int hops, Instant seen) {
        this(url, source, origin, terms, hints, locator, content, stamp, hops, seen, null, null);
    }

    /** Longer chains are circles. */
    public static final int MAX_HOPS = 5;

    /** Stands for a source where a person has named the document. */
    public static final String BY_HAND = "by hand";

    /** A document that a person names. */
    public static FoundEntry byHand(URI url, boolean allowPrivate, Instant now) {
        var terms = new Terms(null, null, null, allowPrivate, true);
        return new FoundEntry(url, BY_HAND, url, terms, Hints.NONE, null, null, now.toString(), 0, now);
    }

    FoundEntry redirectedTo(URI to) {
        return new FoundEntry(to, source, origin, terms, hints, locator, content, stamp, hops + 1, seen, others, null);
    }

    FoundEntry withOthers(List<URI> urls) {
        return new FoundEntry(url, source, origin, terms, hints, locator, content, stamp, hops, seen,
                urls.isEmpty() ? null : urls, errand);
    }

    /** What is to be fetched where this can't be had; empty if the source names nothing else. */
    Optional<FoundEntry> otherwise() {
        return others == null || others.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundEntry(others.getFirst(), source, origin, terms, hints, locator, content, stamp,
                        0, seen).withOthers(others.stream().skip(1).toList()));
    }

    Allowance allowance() {
        return terms.allowPrivate() ? Allowance.of(origin) : Allowance.NONE;
    }
}
