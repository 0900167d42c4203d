package dev.parley.app.trends;

import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The file of the rises that were told of. */
class ToldWireTest extends WireSuite {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path data = Path.of("");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(new WireForm<>("trends/rising-v1.json", Map.of("looms", DAY, "yarn", DAY.plusDays(1)),
                this::written, this::read));
    }

    private byte[] written(Map<String, LocalDate> rises) {
        try {
            var file = data.resolve("rising.json");
            Files.deleteIfExists(file);
            var told = Told.in(file);
            new TreeMap<>(rises).forEach(told::seen);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, LocalDate> read(byte[] json) {
        try {
            return rises(Told.in(Files.write(data.resolve("kept.json"), json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day after the one on which each was last seen is the last on which it goes on. */
    private static Map<String, LocalDate> rises(Told told) {
        var rises = new TreeMap<String, LocalDate>();
        for (var day : List.of(DAY, DAY.plusDays(1)))
            Stream.of("looms", "yarn")
                    .filter(topic -> told.has(topic, day.plusDays(1)))
                    .forEach(topic -> rises.put(topic, day));
        return rises;
    }
}
