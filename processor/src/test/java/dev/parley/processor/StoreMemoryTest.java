package dev.parley.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompactionStyle;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class StoreMemoryTest {
    private static final byte[] LARGE = "It can reason. ".repeat(1000).getBytes(UTF_8);
    private static final byte[] SMALL = "Can it think?".getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void largeValuesAreWrittenApartAndOnce() throws RocksDBException, IOException {
        try (var memory = new StoreMemory(8, Set.of("large"));
                var options = lent(memory, "large");
                var store = open(options)) {
            for (int round = 0; round < 6; round++) {
                store.put(("large-" + round).getBytes(UTF_8), LARGE);
                store.put(("small-" + round).getBytes(UTF_8), SMALL);
                flush(store);
            }
            store.compactRange();
            assertThat(blobs()).isEqualTo(6);
            assertThat(store.get("large-0".getBytes(UTF_8))).isEqualTo(LARGE);
            assertThat(store.get("small-0".getBytes(UTF_8))).isEqualTo(SMALL);
        }
    }

    @Test
    void valuesOfOtherStoresStayWithTheirKeys() throws RocksDBException, IOException {
        try (var memory = new StoreMemory(8, Set.of("large"));
                var options = lent(memory, "other");
                var store = open(options)) {
            store.put("large".getBytes(UTF_8), LARGE);
            flush(store);
            assertThat(blobs()).isZero();
        }
    }

    @Test
    void aStoreFromBeforeIsReadAndWhatIsWrittenOverItGoes() throws RocksDBException, IOException {
        try (var options = plain(); var store = open(options)) {
            store.put("old".getBytes(UTF_8), LARGE);
        }
        try (var memory = new StoreMemory(8, Set.of("large"));
                var options = lent(memory, "large");
                var store = open(options)) {
            assertThat(store.get("old".getBytes(UTF_8))).isEqualTo(LARGE);
            for (int round = 0; round < 6; round++) {
                store.put("new".getBytes(UTF_8), LARGE);
                flush(store);
            }
            store.delete("new".getBytes(UTF_8));
            flush(store);
            store.compactRange();
            assertThat(blobs()).as("that of the old one").isEqualTo(1);
        }
    }

    private RocksDB open(Options options) throws RocksDBException {
        return RocksDB.open(options, folder.resolve("store").toString());
    }

    private static void flush(RocksDB store) throws RocksDBException {
        try (var options = new FlushOptions()) {
            store.flush(options);
        }
    }

    private long blobs() throws IOException {
        try (var files = Files.list(folder.resolve("store"))) {
            return files.filter(file -> file.toString().endsWith(".blob")).count();
        }
    }

    /** As Kafka Streams sets one up before it is lent memory. */
    private static Options plain() {
        RocksDB.loadLibrary();
        return new Options().setCreateIfMissing(true)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setTableFormatConfig(new BlockBasedTableConfig());
    }

    private static Options lent(StoreMemory memory, String store) {
        var options = plain();
        memory.lendTo(store, options);
        return options;
    }
}
