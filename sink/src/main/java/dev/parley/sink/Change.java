package dev.parley.sink;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;

/** What one record of a channel asks of a sink. */
public sealed interface Change {
    Place place();

    /** What it is about; of several changes with one subject, the last one counts. */
    String subject();

    /** Whether it says anything of its subject. */
    default boolean isReadable() {
        return true;
    }

    /** The document's current version. */
    record Put(Place place, EnrichedDocument document) implements Change {
        public DocumentId id() {
            return document.document().id();
        }

        @Override
        public String subject() {
            return id().value();
        }
    }

    /** The document is gone. */
    record Remove(Place place, DocumentId id) implements Change {
        @Override
        public String subject() {
            return id.value();
        }
    }

    /** How often something is spoken of now. */
    record Counted(Place place, Trend trend) implements Change {
        @Override
        public String subject() {
            return trend.key().spelt();
        }
    }

    /** Something is spoken of no more. */
    record Uncounted(Place place, TrendKey key) implements Change {
        @Override
        public String subject() {
            return key.spelt();
        }
    }

    /** A record that is no document and no trend; {@code subject} is its key as far as it can be read. */
    record Unreadable(Place place, String subject, String reason) implements Change {
        @Override
        public boolean isReadable() {
            return false;
        }
    }
}
