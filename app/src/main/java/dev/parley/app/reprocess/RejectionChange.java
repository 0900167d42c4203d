package dev.parley.app.reprocess;

import dev.parley.model.Locator;
import dev.parley.model.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild makes of a raw record that can't be read, now or then.
 *
 * @param event id of the raw record's event
 * @param before why it is rejected; null where it is not. {@code after} likewise
 */
public record RejectionChange(String event, Locator locator, @Nullable String before, @Nullable String after) {
    static RejectionChange of(Optional<Rejection> now, Optional<Rejection> next) {
        var either = now.or(() -> next).orElseThrow();
        return new RejectionChange(either.event(), either.locator(), now.map(Rejection::reason).orElse(null),
                next.map(Rejection::reason).orElse(null));
    }

    boolean isNew() {
        return before == null;
    }

    boolean isGone() {
        return after == null;
    }

    /** For a terminal. */
    String line() {
        if (isGone())
            return locator + ": no longer rejected";
        return locator + ": rejected: " + after + (isNew() ? "" : " (was: " + before + ")");
    }
}
