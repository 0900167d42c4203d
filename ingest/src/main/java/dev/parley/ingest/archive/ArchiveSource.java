package dev.parley.ingest.archive;

import dev.parley.ingest.folder.OnePass;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files that hold many raw documents each. Immutable. */
public record ArchiveSource(List<Path> files) implements OnePass {
    public ArchiveSource {
        files = List.copyOf(files);
    }

    /** Reads one document after the other. */
    interface Reader extends AutoCloseable {
        /** Empty at the end. What can't be read is told and passed over; an exception ends the file. */
        Optional<RawDocument> next(Consumer<Unreadable> unreadable) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Whether a file is an archive, by its name; of {@code .jsonl}, which may be many things, by its first line. */
    public static boolean isArchive(Path path) {
        var name = path.toString();
        return Files.isRegularFile(path)
                && (isWarc(name) || name.endsWith(".zst") || (name.endsWith(".jsonl") && LineReader.isOurs(path)));
    }

    private static boolean isWarc(String name) {
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    @Override
    public Stream<RawDocument> documents(Consumer<Unreadable> unreadable) {
        return files.stream().flatMap(file -> documents(file, unreadable));
    }

    @Override
    public long count() {
        return 0;
    }

    private static Stream<RawDocument> documents(Path file, Consumer<Unreadable> unreadable) {
        try {
            var documents = new Documents(file, isWarc(file.toString()) ? WarcFile.open(file) : LineReader.open(file),
                    unreadable);
            return StreamSupport
                    .stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(documents::close);
        } catch (IOException e) {
            unreadable.accept(new Unreadable(file, String.valueOf(e.getMessage())));
            return Stream.empty();
        }
    }

    /** An archive as an iterator; where it breaks off it ends, and that is told. */
    private static final class Documents implements Iterator<RawDocument> {
        private final Path file;
        private final Reader reader;
        private final Consumer<Unreadable> unreadable;
        private Optional<RawDocument> next = Optional.empty();
        private boolean ended;

        Documents(Path file, Reader reader, Consumer<Unreadable> unreadable) {
            this.file = file;
            this.reader = reader;
            this.unreadable = unreadable;
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !ended) {
                next = read();
                ended = next.isEmpty();
            }
            return next.isPresent();
        }

        private Optional<RawDocument> read() {
            try {
                return reader.next(unreadable);
            } catch (IOException e) {
                unreadable.accept(new Unreadable(file, "it breaks off or is damaged" + told(e)));
                return Optional.empty();
            }
        }

        /** Where an end is missing there is nothing to tell, and what a parser quotes of bytes nobody can read. */
        private static String told(IOException e) {
            return e.getMessage() == null ? "" : ": " + e.getMessage().replaceFirst("(?s): [^:]*<-- HERE -->.*", "");
        }

        @Override
        public RawDocument next() {
            if (!hasNext())
                throw new NoSuchElementException();
            var found = next.orElseThrow();
            next = Optional.empty();
            return found;
        }

        void close() {
            try {
                reader.close();
            } catch (IOException e) {
                unreadable.accept(new Unreadable(file, "it can't be closed: " + e.getMessage()));
            }
        }
    }
}
