package dev.parley.processor.trend;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Published;
import dev.parley.model.Standing;
import dev.parley.model.Trend.Tally;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The date under which a document counts: the UTC day on which it was published; the month or year if it says no more; else the day on
 * which it was first fetched.
 *
 * @param on {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
 * @param one what the document adds to the tally of that date, marks included
 */
public record EventDate(String on, Tally one) {
    /** Nothing said before can have been taken down as it was said, so the date is an error or another thing's. */
    static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    /** Empty for what does not count: copies and excerpts, which their root tells of, and what was forgotten. */
    static Optional<EventDate> of(@Nullable EnrichedDocument enriched) {
        return enriched != null && enriched.standing() instanceof Standing.Original
                ? Optional.of(of(enriched.document(), firstFetched(enriched)))
                : Optional.empty();
    }

    /** The periods in whose figures a document counts, by all the names that trends have for them, and its year. */
    public static SortedSet<String> periods(EnrichedDocument enriched) {
        var periods = new TreeSet<String>();
        of(enriched).filter(date -> date.one.implausible() == 0).ifPresent(date -> {
            periods.add(date.on.substring(0, date.on.indexOf('-', 1) < 0 ? date.on.length() : date.on.indexOf('-', 1)));
            Arrays.stream(Grain.values())
                    .forEach(grain -> grain.periodOf(date.on).map(grain::name).ifPresent(periods::add));
        });
        return periods;
    }

    /** A change to a document is no news of what it speaks of. */
    private static Instant firstFetched(EnrichedDocument enriched) {
        var earlier = enriched.revisions();
        return earlier.isEmpty() ? enriched.document().provenance().fetched() : earlier.getFirst().fetched();
    }

    /** @param firstFetched whatever its content was then */
    static EventDate of(Document document, Instant firstFetched) {
        var fetched = document.provenance().fetched();
        var published = document.published();
        return published.lastDay()
                .map(last -> new EventDate(day(published),
                        new Tally(1, 0, plausible(published, last, fetched) ? 0 : 1)))
                .orElseGet(() -> new EventDate(day(firstFetched).toString(), new Tally(1, 1, 0)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String day(Published published) {
        if (published.at() == null)
            return String.valueOf(published.on());
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parse(published.at(), OffsetDateTime::from);
            return day(time.toInstant()).toString();
        } catch (DateTimeException e) {
            // a time without zone can't be told in UTC: the day as the document names it
            return String.valueOf(published.on());
        }
    }

    /** The day after the fetch is still right where the publisher's clock is ahead; the current month and year end later than that. */
    private static boolean plausible(Published published, LocalDate last, Instant fetched) {
        var first = switch (published.precision()) {
            case DAY, UNKNOWN -> last;
            case MONTH -> last.withDayOfMonth(1);
            case YEAR -> last.withDayOfYear(1);
        };
        return !first.isBefore(EARLIEST) && !first.isAfter(day(fetched).plusDays(1));
    }
}
