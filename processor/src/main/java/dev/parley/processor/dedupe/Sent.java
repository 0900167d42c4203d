package dev.parley.processor.dedupe;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.actor.ToDocument;
import dev.parley.processor.dedupe.actor.ToShard;
import org.jspecify.annotations.Nullable;

/** What an actor sends, by channel. */
sealed interface Sent {
    record Shard(int shard, ToShard message) implements Sent {}

    record Mail(DocumentId to, ToDocument message) implements Sent {}

    record Version(DocumentId id, @Nullable EnrichedDocument document) implements Sent {}

    /** What the rejections are to say of a raw event; nothing where it is null. */
    sealed interface Judged extends Sent {
        String event();

        @Nullable
        Rejection rejection();
    }

    record Accepted(String event) implements Judged {
        @Override
        public @Nullable Rejection rejection() {
            return null;
        }
    }

    record Gone(Rejection rejection) implements Judged {
        @Override
        public String event() {
            return rejection.event();
        }
    }

    record Page(String key, LedgerPage page) implements Sent {}
}
