package dev.parley.app.guarantees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All files below a folder with their content, for comparing byte for byte. Hidden files, which are the sink's own, are left out. */
public record Tree(Map<String, String> files) {
    public static Tree of(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return new Tree(paths.filter(Files::isRegularFile)
                    .filter(p -> !p.getFileName().toString().startsWith("."))
                    .collect(Collectors.toMap(p -> folder.relativize(p).toString(), Tree::read, (a, b) -> a,
                            TreeMap::new)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
