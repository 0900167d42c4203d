package dev.parley.app.dashboard;

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
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.SinkRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Follows the small channels in a thread of its own, and has a {@link Snapshot} of them at hand. */
final class Following implements Room {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_LAGS = 4;
    private final Walk walk;
    private final Taxonomy first;
    private final Runnable changed;
    private final AtomicReference<Snapshot> latest;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Loop loop;

    private Following(Walk walk, Taxonomy first, Runnable changed) {
        this.walk = walk;
        this.first = first;
        this.changed = changed;
        latest = new AtomicReference<>(new Snapshot(new TrendTable(List.of()), List.of(), List.of(), List.of(), first,
                new TreeMap<>(), new TreeMap<>()));
        loop = Loop.start("following", this::run);
    }

    /** @param changed called after each change, from the thread that follows */
    static Following start(Walk walk, Settings settings, Runnable changed) {
        return new Following(walk, TaxonomyFile.taxonomy(settings.processor().taxonomy()), changed);
    }

    Snapshot latest() {
        return latest.get();
    }

    /** Whether the channels are there and were read once. */
    boolean hasBegun() {
        return begun.get();
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

    private void run(Loop current) {
        while (current.goesOn() && !walk.isRunning())
            current.rest(BETWEEN_LOOKS); // its channels are not there before
        if (!current.goesOn())
            return;
        try (var followers = Followers.of(walk)) {
            for (int look = 0; current.goesOn(); look++) {
                look(followers, look % LOOKS_BETWEEN_LAGS == 0);
                begun.set(true);
                current.rest(BETWEEN_LOOKS);
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

    /** By sink, what lies on its channels behind its position. */
    private SortedMap<String, Long> writing(Idle idle) {
        return walk.sinks()
                .stream()
                .collect(Collectors.toMap(SinkRunner::name, sink -> waiting(sink, idle), Long::sum, TreeMap::new));
    }

    private static long waiting(SinkRunner sink, Idle idle) {
        var reached = sink.positions();
        return sink.channels()
                .stream()
                .flatMap(channel -> idle.ends(channel).entrySet().stream())
                .mapToLong(end -> idle.gap(end.getKey(), reached.of(place(end.getKey())), end.getValue()))
                .sum();
    }

    private static ChannelPartition place(TopicPartition partition) {
        return new ChannelPartition(partition.topic(), partition.partition());
    }

    @Override
    public void check() {
        loop.check();
    }

    @Override
    public void close() {
        loop.close();
    }
}
