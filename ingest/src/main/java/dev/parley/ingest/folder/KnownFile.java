package dev.parley.ingest.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.model.Locator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a watched folder that was published.
 *
 * @param folder the folder's real path, since another folder may have its name
 * @param fetched of its last event
 * @param size of the file when it was read, in bytes; null where it was not noted yet
 * @param modified the file's own time where its event had to be later; null where it is that of the event
 * @param gone when it was found to be deleted; null as long as it is there
 */
public record KnownFile(String source, String folder, Locator locator, Instant fetched,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long size,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant modified,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant gone) {
    /** When the file was last changed, as its file system said. */
    Instant changed() {
        return modified == null ? fetched : modified;
    }

    /** What the file's next event must be later than, whatever its file system says. */
    Instant last() {
        return gone == null ? fetched : gone;
    }
}
