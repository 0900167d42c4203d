package dev.parley.processor.dedupe;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.actor.DocumentActor;
import dev.parley.processor.dedupe.actor.ToDocument;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Runs the documents' actor of a partition.
 *
 * @param due told how long each document waited for its version to be published
 */
record DocumentProcessor(int shards,
        Consumer<Duration> due) implements ProcessorSupplier<DocumentId, ToDocument, String, Sent> {
    /** Corrections of a document go out at most so often. */
    private static final Duration CORRECTIONS = Duration.ofSeconds(1);

    @Override
    public Set<StoreBuilder<?>> stores() {
        return DocumentStores.builders();
    }

    @Override
    public Processor<DocumentId, ToDocument, String, Sent> get() {
        return new Running(shards, due);
    }

    private static final class Running implements Processor<DocumentId, ToDocument, String, Sent> {
        private final int shards;
        private final Consumer<Duration> due;
        private @Nullable DocumentActor actor;
        private @Nullable Cancellable corrections;

        Running(int shards, Consumer<Duration> due) {
            this.shards = shards;
            this.due = due;
        }

        @Override
        public void init(ProcessorContext<String, Sent> context) {
            var outbox = new Outbox(context);
            actor = new DocumentActor(DocumentStores.open(context, due), outbox, shards, context.taskId().partition(),
                    page -> outbox.write("documents", page));
            corrections = context.schedule(CORRECTIONS, PunctuationType.WALL_CLOCK_TIME,
                    now -> Objects.requireNonNull(actor).flush());
        }

        /** A task that is closed and begun anew after an aborted transaction keeps its schedules, and what they would do is out of date. */
        @Override
        public void close() {
            Objects.requireNonNull(corrections).cancel();
        }

        @Override
        public void process(Record<DocumentId, ToDocument> record) {
            Objects.requireNonNull(actor).receive(record.key(), record.value());
        }
    }
}
