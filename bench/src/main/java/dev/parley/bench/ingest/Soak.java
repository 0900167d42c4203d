package dev.parley.bench.ingest;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Sources;
import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.model.Channels;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Follows many feeds on loopback hosts with two ingest instances, kills one with SIGKILL midway, and looks at what came of it: every
 * entry once on the raw channel and once in the output, no host asked sooner than its interval (by the server's own log), the memory of
 * the surviving instance flat. Exits with 1 if one of these does not hold.
 */
public final class Soak {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMinutes(4);

    private final int feeds;
    private final int entries;
    private final Duration time;
    private final List<Long> memory = new ArrayList<>();
    private final Instant start = Instant.now();

    private Soak(int feeds, int entries, Duration time) {
        this.feeds = feeds;
        this.entries = entries;
        this.time = time;
    }

    /** Feeds, entries of each, minutes: 500, 20 and 10 unless said. */
    public static void main(String[] arguments) throws IOException, InterruptedException, BrokerException {
        var given = IntStream.range(0, 3)
                .map(i -> i < arguments.length ? Integer.parseInt(arguments[i]) : List.of(500, 20, 10).get(i))
                .toArray();
        System.exit(new Soak(given[0], given[1], Duration.ofMinutes(given[2])).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, BrokerException {
        var folder = Files.createTempDirectory("parley-soak");
        System.out.println("in " + folder);
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder.resolve("kafka")));
                var site = Site.start(this::shown);
                var parleys = Parleys.in(folder)) {
            define(broker.bootstrapServers(), site);
            var survivor = start(parleys, broker.bootstrapServers());
            watch(survivor, folder.resolve("out"));
            return new Verdict(feeds * entries, INTERVAL).holds(published(broker.bootstrapServers()),
                    files(folder.resolve("out")), site, memory);
        }
    }

    /** All are there after four fifths of the time. */
    private int shown() {
        double passed = (double) Duration.between(start, Instant.now()).toMillis() / time.toMillis();
        return (int) Math.min(entries, 1 + passed * 1.25 * entries);
    }

    private void define(String kafka, Site site) {
        var settings = new SettingsReader(Settings.class).read(Settings.class);
        var sources = IntStream.range(0, feeds).mapToObj(feed -> source(site, feed)).toList();
        try (var directory = Sources.on(Connection.to(kafka, Map.of()), settings, OptionalInt.of(8))) {
            directory.directory().publish(sources);
        }
    }

    private static Source source(Site site, int feed) {
        var url = URI.create("http://127.1." + feed / 250 + "." + (feed % 250 + 1) + ":" + site.port() + "/feed.xml");
        return new Source.Feed("feed " + feed, url, new Terms(EVERY, INTERVAL, null, true, true));
    }

    /** Returns the one that survives; the other one is killed when half the time is over. */
    private Process start(Parleys parleys, String kafka) throws IOException {
        parleys.start("processor", "processor", "--kafka", kafka);
        parleys.start("sink", "sink", "--kafka", kafka);
        var victim = parleys.start("one", "ingest", "--kafka", kafka, "--set", "ingest.instance=one");
        var survivor = parleys.start("two", "ingest", "--kafka", kafka, "--set", "ingest.instance=two");
        var _ = CompletableFuture.runAsync(() -> {
            victim.destroyForcibly();
            System.out.println("killed one after " + Duration.between(start, Instant.now()).toSeconds() + " s");
        }, CompletableFuture.delayedExecutor(time.toSeconds() / 2, TimeUnit.SECONDS));
        return survivor;
    }

    private void watch(Process survivor, Path out) throws IOException, InterruptedException {
        var end = start.plus(time);
        var last = end.plus(REST);
        while (Instant.now().isBefore(end) || (files(out).size() < feeds * entries && Instant.now().isBefore(last))) {
            Thread.sleep(Duration.ofSeconds(10));
            memory.add(Parleys.live(survivor));
            if (memory.size() % 6 == 0)
                System.out.printf("%d s: %d files, %d KiB live, %d MiB resident%n",
                        Duration.between(start, Instant.now()).toSeconds(), files(out).size(), memory.getLast(),
                        Parleys.resident(survivor));
        }
    }

    private static Map<String, Integer> published(String kafka) {
        var times = new HashMap<String, Integer>();
        new ChannelReader(Connection.to(kafka, Map.of())).read(Channels.RAW,
                record -> times.merge(record.value().locator().value(), 1, Integer::sum));
        return times;
    }

    private static List<Path> files(Path out) throws IOException {
        if (Files.notExists(out))
            return List.of();
        try (var files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
