package dev.parley.processor.normalise.block;

import dev.parley.model.Published;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document says about itself as a whole, each with its place. Null where it does not say. */
public record Metadata(@Nullable Found<String> title, List<Found<String>> authors, @Nullable Found<Published> published,
        @Nullable Found<String> language, @Nullable Found<String> site, @Nullable Found<URI> canonicalUrl) {
    public static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null);

    public Metadata {
        authors = List.copyOf(authors);
    }
}
