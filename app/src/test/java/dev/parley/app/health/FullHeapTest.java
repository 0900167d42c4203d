package dev.parley.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FullHeapTest {
    private static final Pattern TAKEN = Pattern.compile("(\\d+) of (\\d+) MiB .* PARLEY_JAVA_OPTIONS=-Xmx256m");

    @ParameterizedTest
    @ValueSource(strings = { "-XX:+UseSerialGC", "-XX:+UseG1GC" })
    void a_heap_is_told_once_a_collection_leaves_it_nearly_full_and_what_to_do(String collector) throws IOException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                collector, "-cp", System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                Filling.class.getName()).redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            var said = lines.lines().filter(line -> line.contains("the heap is nearly full")).findFirst().orElse("");
            var taken = TAKEN.matcher(said);
            assertThat(taken.find()).as(said).isTrue();
            assertThat(Double.parseDouble(taken.group(1)) / Double.parseDouble(taken.group(2))).isBetween(.83, 1.0);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Takes more and more of the heap of its process, but for what a line in the log needs. */
    static final class Filling {
        private static final int PIECE = 50_000; // far less than a region of G1, which pieces must share without loss
        private static final int PIECES = 20;
        private static final double MOST = .93;

        private Filling() {}

        public static void main(String[] arguments) throws InterruptedException {
            FullHeap.warn();
            var held = new ArrayList<byte[][]>();
            var heap = Runtime.getRuntime();
            do
                System.gc();
            while (heap.totalMemory() - heap.freeMemory() < heap.maxMemory() * MOST
                    && held.add(Stream.generate(() -> new byte[PIECE]).limit(PIECES).toArray(byte[][]::new)));
            Thread.currentThread().join(); // what it was told is read meanwhile, then it is killed
        }
    }
}
