package dev.parley.ingest.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers looks at files and says which have come to rest and are not published as they are now. Not thread-safe. */
final class Settling {
    private final Map<Path, Look> published = new HashMap<>();
    private Map<Path, Look> before = Map.of();
    private boolean waiting;

    /** @param now all files there are, as they look now */
    List<FoundFile> settled(Map<FoundFile, Look> now) {
        var changed = now.entrySet().stream().filter(file -> isChanged(file.getKey().path(), file.getValue())).toList();
        var settled = changed.stream()
                .filter(file -> file.getValue().equals(before.get(file.getKey().path())))
                .map(Map.Entry::getKey)
                .toList();
        waiting = settled.size() < changed.size();
        before = byPath(now);
        published.keySet().retainAll(before.keySet());
        return settled;
    }

    /** Whether a file has changed and has not come to rest: look again soon. */
    boolean isWaiting() {
        return waiting;
    }

    /** The file is published as it looked last. */
    void publish(FoundFile file) {
        var look = before.get(file.path());
        if (look != null)
            published.put(file.path(), look);
    }

    private boolean isChanged(Path path, Look look) {
        return !look.equals(published.get(path));
    }

    private static Map<Path, Look> byPath(Map<FoundFile, Look> files) {
        var byPath = new HashMap<Path, Look>();
        files.forEach((file, look) -> byPath.put(file.path(), look));
        return byPath;
    }
}
