package dev.parley.ingest.folder;

import dev.parley.model.RawDocument;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents that are read once, from the first to the last. */
public interface OnePass {
    /**
     * Each document is read when the stream reaches it: consume it with {@code forEach}. What can't be read is told to the listener, in
     * the reading thread, and left out.
     */
    Stream<RawDocument> documents(Consumer<Unreadable> unreadable);

    /** About how many there are, for showing progress; 0 where only reading all would tell. */
    long count();
}
