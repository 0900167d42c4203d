package dev.parley.bench.walk;

import dev.parley.bench.Talks;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import dev.parley.processor.dedupe.sketch.Sketch;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.tag.DefaultTaxonomy;
import dev.parley.processor.tag.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replays text documents of 6 kB in a process of its own, everything in it, on a new data folder: documents a second from the start of
 * the process to its end, its processor time, the most memory it had resident; and, in the same run, what the stages alone take on one
 * thread, without Kafka. Linux only.
 */
public final class WalkBenchmark {
    private static final int ALONE = 4000;

    private WalkBenchmark() {}

    /** @param arguments how many documents (20000), then options for the virtual machine */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        var scratch = Files.createTempDirectory("parley-bench");
        try {
            write(scratch.resolve("talks"), count);
            var measured = Measured.replay(scratch, Stream.of(arguments).skip(1).toList());
            System.out.printf(
                    "replay: %.0f documents/s (%d in %.1f s), %.2f ms of processor time a document, %d MiB resident%n",
                    count / measured.seconds(), count, measured.seconds(), 1000 * measured.processor() / count,
                    measured.resident() >> 20);
            double stages = stages();
            System.out.printf("stages alone: %.2f ms of processor time a document; the walk takes %.1f times that%n",
                    1000 * stages, measured.processor() / count / stages);
        } finally {
            delete(scratch);
        }
    }

    private static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (var raw : (Iterable<RawDocument>) new Talks().raw(count)::iterator) {
            var file = Files.write(folder.resolve(raw.locator().value().replaceFirst(".*/", "")), raw.body());
            Files.setLastModifiedTime(file, FileTime.from(raw.fetched()));
        }
    }

    /** Normalise, sketch, tag and spell as JSON; seconds of processor time a document, warmed up. */
    private static double stages() throws IOException {
        var raw = new Talks().raw(ALONE).toList();
        var normaliser = Normaliser.standard();
        try (var tagger = new Tagger(DefaultTaxonomy.get())) {
            double seconds = 0;
            for (int round = 0; round < 3; round++) {
                long start = Measured.ofThisThread();
                long bytes = raw.stream().mapToLong(document -> stages(document, normaliser, tagger)).sum();
                seconds = (Measured.ofThisThread() - start) / 1e9 / ALONE;
                if (bytes == 0)
                    throw new IllegalStateException("nothing came out");
            }
            return seconds;
        }
    }

    private static long stages(RawDocument raw, Normaliser normaliser, Tagger tagger) {
        if (!(normaliser.normalise(raw) instanceof Outcome.Normalised(var document)))
            throw new IllegalStateException(raw.locator() + " is rejected");
        var enriched = EnrichedDocument.of(document);
        return (long) Sketch.of(document.text()).toBytes().length
                + Json.MAPPER.writeValueAsBytes(tagger.tag(enriched)).length;
    }

    private static void delete(Path tree) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var file : all)
            Files.delete(file);
    }
}
