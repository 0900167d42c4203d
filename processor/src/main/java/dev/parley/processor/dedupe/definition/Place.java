package dev.parley.processor.dedupe.definition;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/** A document's place in the total order: when it was published if it says so credibly, else when it was first fetched; then its id. */
public record Place(Instant at, DocumentId id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at).thenComparing(Place::id);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /**
     * An imprecise date counts as its last day, and a day as its end. A date before 1990, or one that is wholly later than the day after
     * the fetch, is a mistake and counts as unknown.
     */
    public static Place of(Document document, Instant firstFetched) {
        var latest = document.provenance().fetched().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var at = document.published()
                .lastDay()
                .filter(day -> !day.isBefore(EARLIEST) && !firstDay(document).isAfter(latest))
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
        return new Place(at.orElse(firstFetched), document.id());
    }

    private static LocalDate firstDay(Document document) {
        var last = document.published().lastDay().orElseThrow();
        return switch (document.published().precision()) {
            case YEAR -> last.withDayOfYear(1);
            case MONTH -> last.withDayOfMonth(1);
            case DAY, UNKNOWN -> last;
        };
    }

    public boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
