package dev.parley.bench.ingest;

import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a new entry takes to its written JSON file, on a quiet {@code up} that follows one feed: from the end of the page's answer (the
 * server's log) to the file's time of modification. One entry every three seconds; the first ten warm up and do not count. Prints the
 * median and the 99th percentile.
 */
public final class FeedToFile {
    private static final int WARM_UP = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FeedToFile() {}

    /** The number of entries that count, 100 unless said. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = WARM_UP + (arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]));
        var entries = new AtomicInteger();
        var folder = Files.createTempDirectory("parley-latency");
        try (var site = Site.start(entries::get); var parleys = Parleys.in(folder)) {
            var feed = "http://127.0.0.1:" + site.port();
            var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - feed: " + feed
                    + "/feed.xml\n    every: 1s\n    rate: 20/s\n    allowPrivate: true\n");
            parleys.start("up", "up", "--sources", sources.toString());
            var took = new ArrayList<Duration>();
            for (int entry = 0; entry < count; entry++) {
                entries.incrementAndGet();
                took.add(latency(site, folder.resolve("out"), feed + "/talk/" + entry));
                Thread.sleep(BETWEEN);
            }
            print(took.subList(WARM_UP, count));
        }
    }

    private static Duration latency(Site site, Path out, String url) throws IOException, InterruptedException {
        var name = DocumentId.of(new Locator(url)) + ".json";
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(50)) {
            var written = written(out, name);
            if (!written.isEmpty())
                return Duration.between(fetched(site, url), written.getFirst());
        }
        throw new IOException(url + " was not written within " + PATIENCE);
    }

    private static Instant fetched(Site site, String url) throws IOException {
        return site.log()
                .values()
                .stream()
                .flatMap(hits -> hits.stream())
                .filter(hit -> url.endsWith(hit.host() + hit.path()))
                .map(Site.Hit::answered)
                .findFirst()
                .orElseThrow(() -> new IOException(url + " is written and was never asked for"));
    }

    private static List<Instant> written(Path out, String name) throws IOException {
        if (Files.notExists(out))
            return List.of();
        try (var files = Files.find(out, 8, (path, _) -> path.endsWith(name))) {
            var found = files.toList();
            return found.isEmpty() ? List.of() : List.of(Files.getLastModifiedTime(found.getFirst()).toInstant());
        }
    }

    private static void print(List<Duration> took) {
        var sorted = took.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "fetched to written, %d entries: p50 %d ms, p99 %d ms, slowest %d ms%n",
                sorted.size(), sorted.get(sorted.size() / 2).toMillis(),
                sorted.get((int) (sorted.size() * 0.99)).toMillis(), sorted.getLast().toMillis());
    }
}
