package dev.parley.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that stands where an output folder has to be. No waiting helps against it. */
public record Obstacle(Path file) {
    public static Optional<Obstacle> to(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(path -> Files.exists(path) && !Files.isDirectory(path))
                .findFirst()
                .map(Obstacle::new);
    }

    public SinkException explained(IOException failure) {
        return SinkException.lasting(
                "can't write into " + file + ": it is a file and no folder. Move it away, or choose another --out",
                failure);
    }
}
