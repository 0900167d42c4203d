package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Rejection;
import org.jspecify.annotations.Nullable;

/** What an actor says, and to whom. Between one sender and one receiver messages keep their order. */
public interface Post {
    void toShard(int shard, ToShard message);

    void toDocument(DocumentId document, ToDocument message);

    /** A new version of a document; null where nothing is left of it. */
    void publish(DocumentId document, @Nullable EnrichedDocument version);

    /** A raw event that was rejected before is not any more. */
    void accept(String event);

    /** Takes a raw event away for good; the rejection stands for it. */
    void forget(Rejection instead);
}
