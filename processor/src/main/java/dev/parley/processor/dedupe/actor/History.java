package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was fetched of one document. The result depends on the set of events alone: contents are ordered by (fetched, content
 * hash), equal content counts once with its earliest fetch, and the last is current. Immutable.
 */
public record History(@JsonValue List<Event> events) {
    /** One raw event; {@code content} is null where it was rejected. */
    public record Event(String id, String source, Instant fetched, @Nullable ContentHash content) {
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

    /** What stands for the current content: its earliest fetch. Empty where nothing was accepted. */
    public Optional<Event> current() {
        return contents().reduce((earlier, later) -> later);
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
        return events.stream()
                .collect(Collectors.toMap(Event::source, event -> tally(event, seen), Tally::plus, TreeMap::new));
    }

    private static Tally tally(Event event, TreeSet<ContentHash> seen) {
        boolean first = seen.isEmpty();
        return event.accepted()
                .map(content -> !seen.add(content) ? Tally.UNCHANGED : first ? Tally.FRESH : Tally.REVISED)
                .orElse(Tally.REJECTED);
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
