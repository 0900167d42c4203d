package dev.parley.processor;

import java.util.Set;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
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
    /** Bytes from which a value is written beside the keys, once, so that merging keys does not write it again and again. */
    private static final long APART = 4096;
    private final Set<String> large;
    private final Cache cache;
    private final WriteBufferManager buffers;

    /** @param large names of stores whose values are large and seldom written again */
    StoreMemory(int mebibytes, Set<String> large) {
        this.large = large;
        RocksDB.loadLibrary();
        cache = new LRUCache(mebibytes * 1024L * 1024, -1, false, 0.1);
        buffers = new WriteBufferManager(mebibytes * 512L * 1024, cache);
    }

    void lendTo(String store, Options options) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(buffers);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
        if (large.contains(store))
            keepLargeApart(options);
    }

    /**
     * RocksDB's wiki, "BlobDB". Documents are several kB each and by far the most of the state. Not for values that are written again
     * and again: each reading costs one more of the disk.
     */
    private static void keepLargeApart(Options options) {
        options.setEnableBlobFiles(true);
        options.setMinBlobSize(APART);
        options.setBlobCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setEnableBlobGarbageCollection(true);
    }

    @Override
    public void close() {
        buffers.close();
        cache.close();
    }
}
