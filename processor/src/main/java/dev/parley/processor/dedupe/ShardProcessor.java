package dev.parley.processor.dedupe;

import dev.parley.model.Channel;
import dev.parley.model.LedgerPage;
import dev.parley.processor.dedupe.StoreTable.Use;
import dev.parley.processor.dedupe.actor.EntryBytes;
import dev.parley.processor.dedupe.actor.ShardActor;
import dev.parley.processor.dedupe.actor.ShardKey;
import dev.parley.processor.dedupe.actor.Table;
import dev.parley.processor.dedupe.actor.ToShard;
import dev.parley.processor.dedupe.actor.TwinsKey;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Runs the actor of the shards on a partition: one shard on a broker, where their numbers agree; any number in a test driver. */
record ShardProcessor(int shards) implements ProcessorSupplier<Integer, ToShard, String, Sent> {
    /** Answers that an entry changes are gathered for so long. */
    private static final Duration ANSWERS = Duration.ofMillis(250);

    private static final Serde<ShardKey> KEYS = Channel.keyed(ShardKey::toString, ShardKey::parse);
    private static final Serde<TwinsKey> CONTENTS = Channel.keyed(TwinsKey::toString, TwinsKey::parse);
    private static final Serde<ToShard.Enter> ENTRY = Serdes.serdeFrom(
            (channel, entry) -> entry == null ? null : EntryBytes.of(entry),
            (channel, bytes) -> bytes == null ? null : EntryBytes.read(bytes));
    private static final StoreTable<ShardKey, ToShard.Enter> ENTRIES = new StoreTable<>(
            DocumentStores.sketched("entries-" + EntryBytes.VERSION), KEYS, ENTRY, Use.REWRITTEN);
    private static final StoreTable<ShardKey, Boolean> OWED = new StoreTable<>(DocumentStores.sketched("owed"), KEYS,
            Serdes.Boolean(), Use.CONSTANT);
    private static final StoreTable<TwinsKey, Boolean> OWED_TWINS = new StoreTable<>(
            DocumentStores.sketched("owed-twins"), CONTENTS, Serdes.Boolean(), Use.CONSTANT);

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(ENTRIES.builder(), OWED.builder(), OWED_TWINS.builder());
    }

    @Override
    public Processor<Integer, ToShard, String, Sent> get() {
        return new Running(shards);
    }

    private record Stored(Table<ShardKey, ToShard.Enter> entries, Table<ShardKey, Boolean> owed,
            Table<TwinsKey, Boolean> owedTwins) implements ShardActor.Memory {
        static Stored open(ProcessorContext<?, ?> context) {
            return new Stored(ENTRIES.open(context), OWED.open(context), OWED_TWINS.open(context));
        }
    }

    private static final class Running implements Processor<Integer, ToShard, String, Sent> {
        private final int shards;
        private @Nullable ShardActor actor;
        private @Nullable Outbox outbox;
        private @Nullable Cancellable answers;
        private int partition;
        /** What the last page says; unknown after a start. */
        private long written = -1;

        Running(int shards) {
            this.shards = shards;
        }

        @Override
        public void init(ProcessorContext<String, Sent> context) {
            partition = context.taskId().partition();
            outbox = new Outbox(context);
            actor = new ShardActor(Stored.open(context), outbox, shards);
            written = -1; // what was written before a transaction was undone is not on the channel
            answers = context.schedule(ANSWERS, PunctuationType.WALL_CLOCK_TIME, now -> flush());
        }

        /** As in {@link DocumentProcessor}: schedules outlive what they were made for. */
        @Override
        public void close() {
            Objects.requireNonNull(answers).cancel();
        }

        @Override
        public void process(Record<Integer, ToShard> record) {
            var running = Objects.requireNonNull(actor);
            running.receive(record.key(), record.value());
            if (running.owed() > 0 && written <= 0)
                write(running.owed());
        }

        private void flush() {
            var running = Objects.requireNonNull(actor);
            running.flush();
            if (written != running.owed())
                write(running.owed());
        }

        /** A shard's page counts no documents, only whom it owes an answer: while it does, corrections wait. */
        private void write(long owed) {
            Objects.requireNonNull(outbox)
                    .write("shards", new LedgerPage(LedgerPage.SCHEMA, "", partition, 0, 0, 0, 0, 0, owed));
            written = owed;
        }
    }
}
