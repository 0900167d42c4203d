package dev.parley.processor.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka Streams closes a task whose transaction was aborted and begins it anew, with the same processors: {@code init} again, on stores
 * that were taken back. What was scheduled before stays scheduled ({@code StreamTask.revive}), unless it is cancelled.
 */
class RevivalTest {
    private static final Properties SETTINGS = new Properties();
    static {
        SETTINGS.put(StreamsConfig.APPLICATION_ID_CONFIG, "revival");
        SETTINGS.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void documentsThatBeginAnewAreDoneWithWhatWasScheduledBefore() {
        assertBeginsAnew(new DocumentProcessor(1, waited -> {}));
    }

    @Test
    void shardsThatBeginAnewAreDoneWithWhatWasScheduledBefore() {
        assertBeginsAnew(new ShardProcessor(1));
    }

    private <K, V> void assertBeginsAnew(ProcessorSupplier<K, V, String, Sent> supplier) {
        var context = new MockProcessorContext<String, Sent>(SETTINGS, new TaskId(0, 0), folder.toFile());
        for (var builder : supplier.stores()) {
            var store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
        }
        var processor = supplier.get();
        processor.init(context);
        processor.close();
        processor.init(context);
        assertThat(context.scheduledPunctuators()).extracting(MockProcessorContext.CapturedPunctuator::cancelled)
                .containsExactly(true, false);
        supplier.stores().forEach(builder -> context.getStateStore(builder.name()).close());
    }
}
