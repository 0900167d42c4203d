package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelFollower;
import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.app.walk.HouseChannels;
import dev.parley.app.walk.Room;
import dev.parley.app.walk.SourcePage;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.Tracked;
import dev.parley.model.Channels;
import dev.parley.model.LedgerPage;
import dev.parley.model.PublishedTaxonomy;
import dev.parley.model.Rejection;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.processor.Processor;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.TaxonomyReader;
import dev.parley.processor.tag.TaxonomyReading;
import dev.parley.processor.trend.TrendTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Follows the small channels in a thread of its own, and has a {@link Snapshot} of them at hand. */
final class Following implements Room {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_LAGS = 4;
    private final Walk walk;
    private final Taxonomy first;
    private final Runnable changed;
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
    private final AtomicReference<Snapshot> latest;
    private final Thread thread;
    private volatile boolean stopped;

    private Following(Walk walk, Taxonomy first, Runnable changed) {
        this.walk = walk;
        this.first = first;
        this.changed = changed;
        latest = new AtomicReference<>(new Snapshot(new TrendTable(List.of()), List.of(), List.of(), List.of(), first,
                new TreeMap<>(), new TreeMap<>()));
        thread = Thread.ofPlatform()
                .name("parley-following")
                .uncaughtExceptionHandler((_, cause) -> ended.set(cause))
                .unstarted(this::run);
    }

    /** @param changed called after each change, from the thread that follows */
    static Following start(Walk walk, Settings settings, Runnable changed) {
        var following = new Following(walk, TaxonomyFile.taxonomy(settings.processor().taxonomy()), changed);
        following.thread.start();
        return following;
    }

    Snapshot latest() {
        return latest.get();
    }

    private record Followers(ChannelFollower<TrendKey, Trend> trends, ChannelFollower<String, Rejection> rejected,
            ChannelFollower<String, Tracked> sources, ChannelFollower<String, LedgerPage> ledger,
            ChannelFollower<String, PublishedTaxonomy> taxonomies, Idle idle) implements AutoCloseable {
        static Followers of(Walk walk) {
            var to = walk.connection();
            return new Followers(ChannelFollower.of(to, Channels.TRENDS), ChannelFollower.of(to, Channels.REJECTED),
                    ChannelFollower.of(to, IngestChannels.SOURCES), ChannelFollower.of(to, Channels.LEDGER),
                    ChannelFollower.of(to, Channels.TAXONOMY),
                    new Idle(to, Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS));
        }

        @Override
        public void close() {
            try (trends; rejected; sources; ledger; taxonomies) {
                idle.close();
            }
        }
    }

    private void run() {
        while (!stopped && !walk.isRunning())
            rest(); // its channels are not there before
        if (stopped)
            return;
        try (var followers = Followers.of(walk)) {
            for (int look = 0; !stopped; look++) {
                look(followers, look % LOOKS_BETWEEN_LAGS == 0);
                rest();
            }
        }
    }

    private void look(Followers followers, boolean lags) {
        var before = latest.get();
        var after = new Snapshot(
                followers.trends.catchUp() ? new TrendTable(followers.trends.values()) : before.trends(),
                followers.rejected.catchUp() ? newestFirst(followers.rejected) : before.rejections(),
                followers.sources.catchUp()
                        ? SourcePage.of(followers.sources.values(), Instant.now())
                        : before.sources(),
                followers.ledger.catchUp() ? List.copyOf(followers.ledger.values()) : before.ledger(),
                followers.taxonomies.catchUp() ? inForce(followers.taxonomies) : before.taxonomy(),
                lags ? followers.idle.behind() : before.processing(),
                lags ? writing(followers.idle) : before.writing());
        latest.set(after);
        if (!after.equals(before))
            changed.run();
    }

    private static List<Rejection> newestFirst(ChannelFollower<String, Rejection> rejected) {
        return rejected.values()
                .stream()
                .sorted(Comparator.comparing((Rejection r) -> Objects.requireNonNullElse(r.fetched(), Instant.MIN))
                        .reversed()
                        .thenComparing(Rejection::event))
                .toList();
    }

    /** The valid one with the highest sequence, as the processor has it. */
    private Taxonomy inForce(ChannelFollower<String, PublishedTaxonomy> published) {
        return published.values()
                .stream()
                .sorted(Comparator.comparingLong(PublishedTaxonomy::sequence).reversed())
                .map(each -> TaxonomyReader.read(each.yaml()))
                .filter(TaxonomyReading.Valid.class::isInstance)
                .map(valid -> ((TaxonomyReading.Valid) valid).taxonomy())
                .findFirst()
                .orElse(first);
    }

    private SortedMap<String, Long> writing(Idle idle) {
        var writing = new TreeMap<String, Long>();
        for (var sink : walk.sinks())
            for (var channel : sink.channels())
                idle.ends(channel)
                        .forEach(
                                (partition, end) -> writing
                                        .merge(sink.name(),
                                                idle.gap(partition,
                                                        sink.positions()
                                                                .of(new dev.parley.sink.ChannelPartition(
                                                                        partition.topic(), partition.partition())),
                                                        end),
                                                Long::sum));
        return writing;
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void check() {
        var cause = ended.get();
        if (cause != null)
            throw Failure.work("following the channels stopped: " + cause, cause);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
