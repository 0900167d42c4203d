package dev.parley.bench.sink;

import dev.parley.sink.SinkException;
import dev.parley.sink.json.JsonSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code json} sink, and plain writes of the files that it has written, with their folders made before. For one thread. */
final class JsonRounds {
    private final Path folder;
    private final Batches batches;
    private int round;

    JsonRounds(Path folder, Batches batches) {
        this.folder = folder;
        this.batches = batches;
    }

    double sink() throws SinkException, IOException {
        var out = folder.resolve("sink-" + ++round);
        double seconds = sink(out);
        SinkBenchmark.delete(out);
        return seconds;
    }

    private double sink(Path out) throws SinkException {
        try (var sink = new JsonSink(out, folder.resolve("data-" + round))) {
            sink.open(Batches.GENERATIONS);
            long start = System.nanoTime();
            for (var batch : batches.each())
                sink.write(batch);
            sink.complete();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    double plain() throws SinkException, IOException {
        var contents = contents();
        var target = folder.resolve("plain-" + round);
        for (var file : contents.keySet())
            Files.createDirectories(target.resolve(file).resolve(".."));
        long start = System.nanoTime();
        for (var file : contents.entrySet())
            Files.write(target.resolve(file.getKey()), file.getValue());
        double seconds = (System.nanoTime() - start) / 1e9;
        SinkBenchmark.delete(target);
        return seconds;
    }

    /** What the sink writes, by relative path; written by the sink itself. */
    private Map<Path, byte[]> contents() throws SinkException, IOException {
        var out = folder.resolve("model-" + ++round);
        sink(out);
        var contents = new LinkedHashMap<Path, byte[]>();
        try (var files = Files.find(out.resolve("documents"), 2, (path, attributes) -> attributes.isRegularFile())) {
            for (var file : files.toList())
                contents.put(out.relativize(file), Files.readAllBytes(file));
        }
        SinkBenchmark.delete(out);
        return contents;
    }
}
