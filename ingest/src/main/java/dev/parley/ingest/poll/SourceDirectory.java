package dev.parley.ingest.poll;

import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.ingest.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources as they are defined on the cluster, and what is known of them. Changes reach running instances at once. For one thread at a time. */
public final class SourceDirectory implements AutoCloseable {
    private final Transactions transactions;
    private final SourcesLog log;
    private final int partitions;

    private SourceDirectory(Transactions transactions, SourcesLog log, int partitions) {
        this.transactions = transactions;
        this.log = log;
        this.partitions = partitions;
    }

    /** The channels must exist. */
    public static SourceDirectory open(Map<String, ?> kafka) {
        var transactions = Transactions.open(kafka, "parley-sources-" + UUID.randomUUID());
        return new SourceDirectory(transactions, new SourcesLog(kafka),
                transactions.partitions(IngestChannels.SOURCES));
    }

    /** Adds or replaces, by name; one that is as it was stays untouched, and one that is paused is asked again. */
    public void publish(Collection<? extends Source> sources) {
        publish(sources, Set.of(), list());
    }

    /** The same, but what is paused stays so: a file that is read at each start takes nothing back. */
    public void publishAtStart(Collection<? extends Source> sources) {
        var known = list();
        publish(sources,
                known.stream()
                        .filter(Tracked.Definition::paused)
                        .map(definition -> definition.source().name())
                        .collect(Collectors.toSet()),
                known);
    }

    private void publish(Collection<? extends Source> sources, Set<String> paused, List<Tracked.Definition> known) {
        define(sources.stream()
                .map(source -> new Tracked.Definition(source, paused.contains(source.name())))
                .filter(definition -> !known.contains(definition))
                .toList(), known);
    }

    /** Fetches one document, as if a source had named it. */
    public void add(FoundEntry entry) {
        transactions.write(List.of(Records.of(IngestChannels.FRONTIER, entry.url().toString(), entry,
                Records.partition(Tracked.authorityOf(entry.url()), partitions))));
    }

    /** Whether there is a source of this name; it is asked no more, or again. */
    public boolean pause(String name, boolean paused) {
        var found = named(name);
        define(found.stream().map(definition -> new Tracked.Definition(definition.source(), paused)).toList(), found);
        return !found.isEmpty();
    }

    /**
     * What the source has brought stays; what it has named goes, also where nobody runs who would see to it. The word of it goes to all
     * partitions, since what is named waits with the hosts of its pages, with whatever instance has them.
     *
     * @return whether there was one of this name
     */
    public boolean remove(String name) {
        var known = all();
        var key = Tracked.Definition.PREFIX + name;
        if (known.stream().noneMatch(tracked -> tracked.key().equals(key)))
            return false;
        var left = known.stream()
                .filter(tracked -> isAskedFor(tracked, name))
                .map(tracked -> Records.of(IngestChannels.SOURCES, tracked.key(), null, partition(tracked)));
        var word = IntStream.range(0, partitions)
                .mapToObj(partition -> Records.of(IngestChannels.SOURCES, key, null, partition));
        transactions.write(Stream.concat(left, word).toList());
        return true;
    }

    private static boolean isAskedFor(Tracked tracked, String source) {
        return switch (tracked) {
            case PollState poll -> poll.source().equals(source);
            case EntryState entry -> entry.pending() != null && entry.source().equals(source);
            case Tracked.Subscribed(var subscription) -> subscription.source().equals(source);
            default -> false;
        };
    }

    /** In the order of their names. */
    public List<Tracked.Definition> list() {
        return all().stream()
                .filter(Tracked.Definition.class::isInstance)
                .map(Tracked.Definition.class::cast)
                .sorted(Comparator.comparing(definition -> definition.source().name()))
                .toList();
    }

    /** Everything that is known now: definitions, poll states and entries. */
    public List<Tracked> all() {
        var all = IntStream.range(0, partitions).boxed().toList();
        log.forget(all);
        return new ArrayList<>(log.restore(all));
    }

    private List<Tracked.Definition> named(String name) {
        return list().stream().filter(definition -> definition.source().name().equals(name)).toList();
    }

    /** Where a source was on another partition, by the host it had, it goes there. */
    private void define(Collection<Tracked.Definition> definitions, Collection<Tracked.Definition> known) {
        var there = definitions.stream().collect(Collectors.toMap(Tracked::key, this::partition, (_, later) -> later));
        var gone = known.stream()
                .filter(before -> there.getOrDefault(before.key(), partition(before)) != partition(before))
                .map(before -> Records.of(IngestChannels.SOURCES, before.key(), null, partition(before)));
        transactions.write(Stream.concat(definitions.stream()
                .map(definition -> Records.of(IngestChannels.SOURCES, definition.key(), definition,
                        partition(definition))),
                gone).toList());
    }

    private int partition(Tracked tracked) {
        return Records.partition(tracked.authority(), partitions);
    }

    @Override
    public void close() {
        log.close();
        transactions.close();
    }
}
