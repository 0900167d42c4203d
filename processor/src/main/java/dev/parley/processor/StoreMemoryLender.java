package dev.parley.processor;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/** Hands each store its share; Kafka Streams makes one by reflection, so the memory comes with the configuration. */
public final class StoreMemoryLender implements RocksDBConfigSetter {
    static final String MEMORY = "parley.store.memory";

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        if (configs.get(MEMORY) instanceof StoreMemory memory)
            memory.lendTo(store, options);
    }

    @Override
    public void close(String store, Options options) {
        // The processor closes the memory, after the last store.
    }
}
