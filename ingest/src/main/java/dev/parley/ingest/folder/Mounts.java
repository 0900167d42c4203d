package dev.parley.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a folder whose files were deleted from one that is not mounted, of which only the empty place is left. Not thread-safe.
 */
final class Mounts {
    private final Map<Path, Object> seen = new HashMap<>();

    /** Files are in it. */
    void filled(Path folder) {
        key(folder).ifPresent(key -> seen.put(folder, key));
    }

    /** Whether the empty folder is another one than that in which files were seen, or none were seen yet. */
    boolean isElsewhere(Path folder) {
        return !Objects.equals(seen.get(folder), key(folder).orElse(null));
    }

    /** Of device and number; none on systems that have no such thing. */
    private static Optional<Object> key(Path folder) {
        try {
            return Optional.ofNullable(fileKey(folder));
        } catch (IOException _) {
            return Optional.empty(); // as one that can't be read it is told by whoever lists it
        }
    }

    private static @Nullable Object fileKey(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }
}
