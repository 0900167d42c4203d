package dev.parley.app.chaos;

import dev.parley.app.guarantees.Corpus;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a corpus into a folder, some at a time: first one content of each document, then, when all of these have arrived, those that
 * come after it. For one thread.
 */
final class Feed {
    private final Path folder;
    private final List<RawDocument> first = new ArrayList<>();
    private final List<RawDocument> later = new ArrayList<>();
    private final Set<String> mustArrive;
    private int fed;

    Feed(Path folder, Corpus corpus) {
        this.folder = folder;
        var seen = new HashSet<>();
        for (var raw : corpus.documents())
            (seen.add(raw.locator()) ? first : later).add(raw);
        mustArrive = first.stream().map(RawDocument::eventId).collect(Collectors.toUnmodifiableSet());
    }

    int size() {
        return first.size() + later.size();
    }

    boolean isDone() {
        return fed == size();
    }

    /** Whether what comes next would replace what has not been read yet. */
    boolean mustWait() {
        return fed == first.size();
    }

    boolean hasArrived(Set<String> events) {
        return events.containsAll(mustArrive);
    }

    /** Gives some more; never both of one document in one go. */
    void give(int some) throws IOException {
        int end = fed < first.size() ? Math.min(fed + some, first.size()) : Math.min(fed + some, size());
        for (; fed < end; fed++)
            write(fed < first.size() ? first.get(fed) : later.get(fed - first.size()));
    }

    private void write(RawDocument raw) throws IOException {
        var file = folder.resolve(raw.locator().value().substring("folder:generated/".length()));
        Files.createDirectories(file.getParent());
        var half = Files.write(folder.resolveSibling("half"), raw.body());
        Files.setLastModifiedTime(half, FileTime.from(raw.fetched()));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
