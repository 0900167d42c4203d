package dev.parley.processor.dedupe;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.actor.Post;
import dev.parley.processor.dedupe.actor.ToDocument;
import dev.parley.processor.dedupe.actor.ToShard;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what an actor sends, in the transaction of what it was told. */
record Outbox(ProcessorContext<String, Sent> context) implements Post {
    @Override
    public void toShard(int shard, ToShard message) {
        forward(new Sent.Shard(shard, message));
    }

    @Override
    public void toDocument(DocumentId document, ToDocument message) {
        forward(new Sent.Mail(document, message));
    }

    @Override
    public void publish(DocumentId document, @Nullable EnrichedDocument version) {
        forward(new Sent.Version(document, version));
    }

    @Override
    public void accept(String event) {
        forward(new Sent.Accepted(event));
    }

    @Override
    public void forget(Rejection instead) {
        forward(new Sent.Gone(instead));
    }

    void write(String writer, LedgerPage page) {
        forward(new Sent.Page(writer + "/" + page.partition() + "/" + page.source(), page));
    }

    /** The key says nothing: each channel has its own. */
    private void forward(Sent sent) {
        context.forward(new Record<>("", sent, context.currentSystemTimeMs()));
    }
}
