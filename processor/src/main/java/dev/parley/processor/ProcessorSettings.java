package dev.parley.processor;

import dev.parley.model.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings of the processor room. */
public record ProcessorSettings(
        @Setting(
                value = "threads that process, each a share of the partitions",
                standard = "2",
                range = "1 to 64") int threads,
        @Setting(
                value = "how often work is committed, under load a fifth as often; readers see nothing before that",
                standard = "100ms",
                range = "10ms to 2s") Duration commitInterval,
        @Setting(
                value = "RocksDB cache and write buffers of all stores together, in MiB",
                standard = "64",
                range = "16 to 65536") int storeMemory,
        @Setting("the taxonomy to start with, a YAML file; without one the built-in taxonomy") @Nullable Path taxonomy,
        @Setting("name of this instance, the same after a restart, which then takes its partitions up at once (KIP-345); without "
                + "one it is a new member each time") @Nullable String instance) {
    public ProcessorSettings {
        within("threads", threads, 1, 64);
        within("commitInterval in ms", commitInterval.toMillis(), 10, 2_000);
        within("storeMemory", storeMemory, 16, 65_536);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
    }

    public ProcessorSettings named(String name) {
        return new ProcessorSettings(threads, commitInterval, storeMemory, taxonomy, name);
    }
}
