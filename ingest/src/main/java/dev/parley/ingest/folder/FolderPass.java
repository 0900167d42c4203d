package dev.parley.ingest.folder;

import dev.parley.ingest.publish.Published;
import dev.parley.ingest.publish.RawPublisher;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Publishes all that a folder source holds, once. */
public record FolderPass(FolderSource source, RawPublisher publisher) {
    /**
     * @param read documents read
     * @param sent of these, committed to the raw channel
     * @param bytes bodies committed, before compression
     * @param unreadable files and folders that could not be read
     */
    public record Counts(long read, long sent, long bytes, long unreadable) {}

    /** @param progress told after each transaction, in this thread */
    public Counts run(Consumer<Unreadable> unreadable, Consumer<Counts> progress) {
        var read = new LongAdder();
        var refused = new LongAdder();
        var documents = source.documents(unreadable.andThen(_ -> refused.increment())).peek(_ -> read.increment());
        return counts(publisher.publish(documents, sent -> progress.accept(counts(sent, read, refused))), read,
                refused);
    }

    private static Counts counts(Published sent, LongAdder read, LongAdder refused) {
        return new Counts(read.sum(), sent.documents(), sent.bytes(), refused.sum());
    }
}
