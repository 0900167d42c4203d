package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.model.Absence;
import dev.parley.model.ContentHash;
import dev.parley.model.EnrichedDocument.Revision;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was fetched of one document. The result depends on the set of events alone: contents are ordered by (fetched, content
 * hash), equal content counts once with its earliest fetch, and the last is current. The document is gone if an event after all contents
 * says so. Immutable.
 */
public record History(@JsonValue List<Event> events) {
    /** One raw event; {@code content} is null where it was rejected, {@code absence} where it does not say that the document is gone. */
    public record Event(String id, String source, Instant fetched, @Nullable ContentHash content,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Absence absence) {
        Event(String id, String source, Instant fetched, @Nullable ContentHash content) {
            this(id, source, fetched, content, null);
        }

        Optional<ContentHash> accepted() {
            return Optional.ofNullable(content);
        }
    }

    private static final Comparator<Event> ORDER = Comparator.comparing(Event::fetched)
            .thenComparing(event -> event.accepted().map(ContentHash::value).orElse(""))
            .thenComparing(Event::id);

    /** Of a document of which nothing is known. */
    public static final History EMPTY = new History(List.of());

    @JsonCreator
    public History {
        events = events.stream().sorted(ORDER).toList();
    }

    /** With this event; an event of the same id is replaced, so that the last verdict of the normaliser on it counts. */
    public History with(Event event) {
        return new History(
                Stream.concat(events.stream().filter(e -> !e.id().equals(event.id())), Stream.of(event)).toList());
    }

    /** Whether the event was there and refused. */
    boolean hasRejected(String event) {
        return events.stream().anyMatch(e -> e.id().equals(event) && e.content() == null && e.absence() == null);
    }

    /** What stands for the current content: its earliest fetch. Empty where nothing was accepted, or it is to be forgotten. */
    public Optional<Event> current() {
        boolean forgotten = absences().anyMatch(event -> event.absence() == Absence.FORGET);
        return forgotten ? Optional.empty() : contents().reduce((earlier, later) -> later);
    }

    /** Since when the document is no longer where it was; empty if it is there. */
    public Optional<Instant> gone() {
        return absences().map(Event::fetched).findFirst();
    }

    /** After the last content, whichever that was. */
    private Stream<Event> absences() {
        int after = 0;
        for (int i = 0; i < events.size(); i++)
            if (events.get(i).content() != null)
                after = i + 1;
        return events.subList(after, events.size()).stream().filter(event -> event.absence() != null);
    }

    /** The contents before the current one, oldest first. */
    public List<Revision> revisions() {
        var contents = contents().toList();
        return contents.stream()
                .limit(Math.max(0, contents.size() - 1))
                .flatMap(e -> e.accepted().map(content -> new Revision(e.fetched(), content)).stream())
                .toList();
    }

    /** When the document was first fetched, whatever its content was then. */
    public Optional<Instant> firstFetched() {
        return contents().map(Event::fetched).findFirst();
    }

    /** What became of the events, by source. */
    public Map<String, Tally> tallies() {
        var seen = new TreeSet<ContentHash>();
        var there = new AtomicBoolean();
        return events.stream()
                .collect(
                        Collectors.toMap(Event::source, event -> tally(event, seen, there), Tally::plus, TreeMap::new));
    }

    /** That a document has gone revises it, once. */
    private static Tally tally(Event event, TreeSet<ContentHash> seen, AtomicBoolean there) {
        if (event.absence() != null)
            return there.getAndSet(false) ? Tally.REVISED : Tally.UNCHANGED;
        if (event.content() == null)
            return Tally.REJECTED;
        there.set(true);
        boolean first = seen.isEmpty();
        return !seen.add(event.content()) ? Tally.UNCHANGED : first ? Tally.FRESH : Tally.REVISED;
    }

    /** Each content's earliest event, in order. */
    private Stream<Event> contents() {
        BinaryOperator<Event> earliest = (earlier, later) -> earlier;
        return events.stream()
                .filter(e -> e.accepted().isPresent())
                .collect(Collectors.toMap(Event::accepted, Function.identity(), earliest, LinkedHashMap::new))
                .values()
                .stream();
    }
}
