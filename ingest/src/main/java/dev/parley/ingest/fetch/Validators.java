package dev.parley.ingest.fetch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** What a server gave to ask "has it changed?" with (RFC 9110 §8.8), as it wrote them. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    @JsonIgnore
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
