package dev.parley.sink.json;

import dev.parley.sink.Change;
import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.Positions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a sink of files knows of its folder.
 *
 * @param generations which channels filled it
 * @param marker the folder's marker as it was when the filling began
 * @param boot the machine's run; files that were not yet on the disk when the machine itself stopped are not trusted
 * @param next where to read on
 * @param files number of documents in the folder, those of {@code writing} aside
 * @param whole false while leftovers of an earlier fill lie among the documents
 * @param writing what is being written now, by subject: after a crash the folder may hold these versions already, and older ones must
 *        not replace them
 */
record FillState(Generations generations, String marker, String boot, Positions next, long files, boolean whole,
        Map<String, Place> writing) {
    FillState {
        writing = Collections.unmodifiableMap(new TreeMap<>(writing));
    }

    static FillState begin(Generations generations, String marker, String boot, long leftovers) {
        return new FillState(generations, marker, boot, Positions.START, leftovers, leftovers == 0, Map.of());
    }

    /** Whether the folder is still the one that this tells of. */
    boolean tellsOf(Generations current, String marked, String running, long found) {
        return whole && generations.equals(current) && marker.equals(marked) && boot.equals(running)
                && (files == found || !writing.isEmpty());
    }

    boolean isStale(Change change) {
        var intended = writing.get(change.subject());
        boolean isOvertaken = change.isReadable() && intended != null
                && intended.partition().equals(change.place().partition())
                && change.place().offset() < intended.offset();
        return isOvertaken || next.passed(change.place());
    }

    FillState intending(List<Change> changes) {
        var all = new TreeMap<>(writing);
        all.putAll(
                changes.stream().filter(Change::isReadable).collect(Collectors.toMap(Change::subject, Change::place)));
        return new FillState(generations, marker, boot, next, files, whole, all);
    }

    /** Intentions that a crash left open stay until the positions have passed them. */
    FillState written(Positions reached, long count) {
        var after = next.and(reached);
        var open = writing.entrySet()
                .stream()
                .filter(entry -> !after.passed(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new FillState(generations, marker, boot, after, count, whole, open);
    }

    FillState completed(long count) {
        return new FillState(generations, marker, boot, next, count, true, writing);
    }

    FillState counted(long found) {
        return new FillState(generations, marker, boot, next, found, whole, writing);
    }
}
