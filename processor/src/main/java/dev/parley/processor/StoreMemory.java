package dev.parley.processor;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * What RocksDB may take off heap: one cache, write buffers included, for all stores of a processor instead of some 100 MiB for each
 * store and partition (Kafka Streams documentation, "Memory management: RocksDB"). To be closed after the last store.
 */
final class StoreMemory implements AutoCloseable {
    private static final long WRITE_BUFFER = 4L * 1024 * 1024;
    private final Cache cache;
    private final WriteBufferManager buffers;

    StoreMemory(int mebibytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(mebibytes * 1024L * 1024, -1, false, 0.1);
        buffers = new WriteBufferManager(mebibytes * 512L * 1024, cache);
    }

    void lendTo(Options options) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(buffers);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close() {
        buffers.close();
        cache.close();
    }
}
