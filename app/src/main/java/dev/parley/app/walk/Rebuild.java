package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.ChannelSetup;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.raw.RawLog;
import dev.parley.app.reprocess.Published;
import dev.parley.app.settings.Settings;
import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.processor.Processor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds everything from the raw channel, by the code and settings of this process, on a broker of its own in a folder that is gone
 * afterwards: nobody else notices. What comes out does not depend on partitions, so it is what the original would become.
 */
public record Rebuild(Connection from, Settings settings) {
    private static final int PORTION = 500;
    private static final long PORTION_BYTES = 8L << 20;

    public Published published() throws InterruptedException {
        try (var scratch = Scratch.in(settings.data());
                var broker = EmbeddedBroker.start(BrokerSettings.in(scratch.folder().resolve("kafka")))) {
            var to = Connection.to(broker.bootstrapServers(), Map.of());
            try (var admin = to.admin()) {
                new ChannelSetup(admin, HouseChannels.ALL).prepare(OptionalInt.of(settings.partitions()), 1);
            }
            copy(to);
            process(to, scratch.folder());
            return Published.in(new ChannelReader(to));
        } catch (BrokerException e) {
            throw Cluster.failed("a broker for the rebuild does not start: " + e.getMessage(), e);
        }
    }

    private void copy(Connection to) {
        try (var writer = Transactions.open(to.settings(), "rebuild")) {
            var channels = new ChannelReader(from);
            writer.write(copies(channels, Channels.TAXONOMY, Function.identity()));
            writer.write(copies(channels, Channels.FORGOTTEN, DocumentId::value));
            var portion = new Portion(writer, settings.partitions());
            new RawLog(channels)
                    .forEach(record -> portion.add(record.partition(), record.key(), record.body(), record.headers()));
            portion.flush();
        }
    }

    private <K, V> List<ProducerRecord<byte[], byte[]>> copies(ChannelReader channels, Channel<K, V> channel,
            Function<K, String> spelt) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        channels.table(channel)
                .forEach((key, value) -> records.add(
                        Records.of(channel, key, value, Records.partition(spelt.apply(key), settings.partitions()))));
        return records;
    }

    /** Raw records on their way. */
    private static final class Portion {
        private final Transactions writer;
        private final int partitions;
        private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        private long bytes;

        Portion(Transactions writer, int partitions) {
            this.writer = writer;
            this.partitions = partitions;
        }

        void add(int partition, String key, byte @Nullable [] body, Headers headers) {
            var spelt = Channels.RAW.keys().serializer().serialize(Channels.RAW.name(), key);
            records.add(new ProducerRecord<>(Channels.RAW.name(), partition % partitions, spelt, body, headers));
            bytes += body == null ? 0 : body.length;
            if (records.size() >= PORTION || bytes >= PORTION_BYTES)
                flush();
        }

        void flush() {
            writer.write(records);
            records.clear();
            bytes = 0;
        }
    }

    private void process(Connection to, Path folder) throws InterruptedException {
        var here = new Settings(folder, settings.out(), null, 0, settings.partitions(), null, 0, settings.ingest(),
                settings.processor(), settings.sink(), settings.dashboard());
        try (var room = ProcessorRoom.start(here, settings.processor().named("rebuild"), to);
                var idle = awaitRunning(room, to);
                var progress = Progress.of("rebuilding")) {
            while (!idle.isReached()) {
                progress.at(idle.consumed(), idle.all());
                pause(room);
            }
        }
    }

    private static Idle awaitRunning(ProcessorRoom room, Connection to) throws InterruptedException {
        while (!room.isRunning())
            pause(room);
        return new Idle(to, Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS);
    }

    private static void pause(ProcessorRoom room) throws InterruptedException {
        room.check();
        Thread.sleep(Walk.BETWEEN_LOOKS);
    }
}
