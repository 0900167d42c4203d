package dev.parley.sink.jsonl;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.parley.model.Json;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.Positions;
import dev.parley.sink.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * A folder of segments. Where the writer stands follows from the names. What is written first lies in {@code .parley/}, beside a note of
 * the generations that fill the folder.
 */
record SegmentFolder(Path path) {
    private static final String OWN = ".parley";
    private static final String NOTE = "generations.json";
    private static final String REJECTED = "rejected.jsonl";

    void create(Generations generations) throws IOException {
        Files.createDirectories(path.resolve(OWN));
        Files.write(half(NOTE), Json.MAPPER.writeValueAsBytes(generations));
        Files.move(half(NOTE), path.resolve(OWN).resolve(NOTE), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Where a file is written before it gets its name. */
    Path half(String name) {
        return path.resolve(OWN).resolve(name + ".half");
    }

    boolean isFilledBy(Generations current) throws IOException {
        var note = path.resolve(OWN).resolve(NOTE);
        try {
            return Files.exists(note)
                    && Json.MAPPER.readValue(Files.readAllBytes(note), Generations.class).equals(current);
        } catch (JacksonException e) {
            throw new IOException(note + " is damaged; delete it, and the segments are written again", e);
        }
    }

    /** Keeps what could not be written, a line each; what is kept already is not repeated. */
    void keep(List<Rejected> rejected) throws IOException {
        if (rejected.isEmpty())
            return;
        var file = path.resolve(OWN).resolve(REJECTED);
        var lines = new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        for (var record : rejected)
            lines.add(Json.MAPPER.writeValueAsString(record));
        Files.write(half(REJECTED), lines);
        Files.move(half(REJECTED), file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    boolean isEmpty() throws IOException {
        return !Files.exists(path) || segments().isEmpty();
    }

    /** Takes away what a crash left: halves, and segments that a longer one has replaced. */
    void repair() throws IOException {
        try (var halves = Files.newDirectoryStream(path.resolve(OWN), "*.half")) {
            for (var half : halves)
                Files.delete(half);
        }
        var kept = segments().values()
                .stream()
                .flatMap(partition -> partition.values().stream())
                .collect(Collectors.toSet());
        try (var files = Files.newDirectoryStream(path, "*.jsonl*")) {
            for (var file : files)
                if (Segment.of(file).filter(segment -> !kept.contains(segment)).isPresent())
                    Files.delete(file);
        }
    }

    /** By partition and first offset; of several with one beginning, the longest. */
    Map<ChannelPartition, TreeMap<Long, Segment>> segments() throws IOException {
        var all = new TreeMap<ChannelPartition, TreeMap<Long, Segment>>();
        try (var files = Files.newDirectoryStream(path)) {
            for (var file : files)
                Segment.of(file)
                        .ifPresent(segment -> all.computeIfAbsent(segment.partition(), p -> new TreeMap<>())
                                .merge(segment.first(), segment, SegmentFolder::longer));
        }
        return all;
    }

    /** A finished one wins over the open one that it was made of. */
    private static Segment longer(Segment one, Segment other) {
        int byEnd = Long.compare(one.next(), other.next());
        boolean isFinished = one.form() != Segment.Form.OPEN;
        return byEnd > 0 || (byEnd == 0 && isFinished) ? one : other;
    }

    /** The end of each partition; empty if a segment is missing in between. */
    Optional<Positions> positions() throws IOException {
        var next = new TreeMap<ChannelPartition, Long>();
        for (var partition : segments().entrySet()) {
            long end = 0;
            for (var segment : partition.getValue().values()) {
                if (segment.first() != end)
                    return Optional.empty();
                end = segment.next();
            }
            next.put(partition.getKey(), end);
        }
        return Optional.of(new Positions(next));
    }

    /** The open segment of a partition that ends at {@code position}, or a new one there. */
    Segment open(ChannelPartition partition, long position) throws IOException {
        var last = segments().getOrDefault(partition, new TreeMap<>()).lastEntry();
        boolean isOpen = last != null && last.getValue().form() == Segment.Form.OPEN;
        return isOpen ? last.getValue() : Segment.emptyAt(new Place(partition, position));
    }

    Path file(Segment segment) {
        return path.resolve(segment.fileName());
    }
}
