package dev.parley.processor.tag;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.PublishedTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tagger of the newest valid taxonomy. One that is refused changes nothing: the log says why. Thread-safe: documents are tagged
 * while a new taxonomy is compiled, and the old one is closed when the last document has left it.
 */
public final class TaxonomyInForce implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaxonomyInForce.class);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Tagger tagger;
    private long sequence = -1;

    /** {@code first} is in force until another is published. */
    public TaxonomyInForce(Taxonomy first) {
        tagger = new Tagger(first);
    }

    public EnrichedDocument tag(EnrichedDocument document) {
        lock.readLock().lock();
        try {
            return tagger.tag(document);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts a taxonomy into force unless it is broken or older than the present one. Call from one thread at a time. */
    public void publish(PublishedTaxonomy published) {
        if (published.sequence() <= sequence)
            return;
        switch (TaxonomyReader.read(published.yaml())) {
            case TaxonomyReading.Valid(var taxonomy, var warnings) ->
                replace(new Tagger(taxonomy), published.sequence());
            case TaxonomyReading.Refused(var problems) ->
                LOG.error("taxonomy {} is refused, the old one stays: {}", published.version(), problems.getFirst());
        }
    }

    private void replace(Tagger next, long nextSequence) {
        lock.writeLock().lock();
        try (var old = tagger) {
            LOG.info("taxonomy {} in force after {}", next.taxonomy().version(), old.taxonomy().version());
            tagger = next;
            sequence = nextSequence;
        } catch (IOException e) {
            throw new UncheckedIOException("the old taxonomy could not be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            tagger.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
