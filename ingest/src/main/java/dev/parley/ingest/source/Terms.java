package dev.parley.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.model.Absence;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How a source is asked.
 *
 * @param every between two polls; null to find out how often it changes
 * @param interval between two requests to its own host; null for what is polite
 * @param match a regular expression that must be found in the URL of an entry; null for all
 * @param allowPrivate whether its own host and port may be private addresses
 * @param obeyReservations whether pages marked noarchive or with TDM rights reserved are left out
 * @param gone what becomes of a document that is gone; null for {@code GONE}: it stays, and that it is gone is noted on it
 */
public record Terms(@Nullable Duration every, @Nullable Duration interval, @Nullable String match, boolean allowPrivate,
        boolean obeyReservations, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Absence gone) {
    public static final Terms STANDARD = new Terms(null, null, null, false, true);

    /** What is gone stays. */
    public Terms(@Nullable Duration every, @Nullable Duration interval, @Nullable String match, boolean allowPrivate,
            boolean obeyReservations) {
        this(every, interval, match, allowPrivate, obeyReservations, null);
    }

    /** Sooner than this, no source is polled again. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);

    public Terms {
        if (every != null && every.compareTo(SHORTEST) < 0)
            throw new IllegalArgumentException("every is at least 1s, not " + every);
        if (match != null)
            check(match);
    }

    private static void check(String match) {
        try {
            Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("match is a regular expression: " + e.getDescription(), e);
        }
    }

    public Absence absence() {
        return gone == null ? Absence.GONE : gone;
    }

    public boolean matches(String url) {
        return match == null || Pattern.compile(match).matcher(url).find();
    }
}
