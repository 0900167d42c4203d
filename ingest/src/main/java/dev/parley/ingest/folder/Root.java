package dev.parley.ingest.folder;

import dev.parley.model.Locator;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Something a user named, under the name that its files get. Names are in Unicode's composed form (NFC), whatever the file system does. */
sealed interface Root {
    /** The source that its documents name. */
    String name();

    /** Tells roots of one name apart. */
    String folder();

    /** @param real the path with all links resolved */
    record Folder(Path real, String name) implements Root {
        @Override
        public String folder() {
            return real.toString();
        }

        FoundFile file(Path file) {
            return new FoundFile(file, Locator.ofFile(name, spelt(real.relativize(file))), name, folder());
        }
    }

    /** A file named on its own, called as typed; its source is the folder it lies in. */
    record SingleFile(Path path, String name) implements Root {
        FoundFile file() {
            return new FoundFile(path, Locator.ofFile(composed(path.toString())), name, folder());
        }

        @Override
        public String folder() {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    static Folder folder(Path real, String name) {
        return new Folder(real, composed(name));
    }

    static SingleFile file(Path path, Path real) {
        return new SingleFile(path, nameOf(real.getParent()));
    }

    /** The last segment; {@code root} for the root of a file system, which has none. */
    static String nameOf(@Nullable Path real) {
        var last = real == null ? null : real.getFileName();
        return last == null ? "root" : composed(last.toString());
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String spelt(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(segment -> composed(segment.toString()))
                .collect(Collectors.joining("/"));
    }
}
