package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.RawRecord;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.Forgotten;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases documents. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Erases documents everywhere: raw records, state, what is published and written, and what trends count of them.",
                "Only the id stays, a hash of the locator: what is fetched or replayed of them later is rejected and erased too.",
                "Kafka takes the bytes off the disk when it compacts its logs, within about a day." },
        footer = { "", "Examples:", "  parley forget https://example.org/talk",
                "  parley forget --source old-blog --dry-run" })
final class ForgetCommand extends WalkCommand {
    /** One of the two. */
    private static final class Which {
        @Parameters(
                arity = "1..*",
                paramLabel = "ID|LOCATOR",
                description = "Ids (16 letters), locators or addresses of documents.")
        private List<String> names = List.of();

        @Option(
                names = "--source",
                paramLabel = "NAME",
                description = "All that this source has brought. The source itself stays: 'sources remove' ends it.")
        private @Nullable String source;
    }

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--dry-run", description = "Says what would be erased, and erases nothing.")
    private boolean dry;

    /**
     * What is to go.
     *
     * @param records how many raw records each document has
     * @param otherKeys keys of those that lie under another one than their event's id: of these the processor does not know
     */
    private record Meant(SortedMap<DocumentId, Long> records, Set<String> otherKeys) {
        Meant() {
            this(new TreeMap<>(), new TreeSet<>());
        }

        void add(RawRecord record) {
            records.merge(record.id(), 1L, Long::sum);
            if (!record.key().equals(record.event()))
                otherKeys.add(record.key());
        }
    }

    @Override
    int work(Walk walk, SettingsOptions.Chosen chosen) throws InterruptedException {
        var meant = meant(walk);
        var records = meant.records();
        var sum = records.size() + " documents, " + records.values().stream().mapToLong(Long::longValue).sum()
                + " raw records";
        if (dry) {
            out().println("would be forgotten: " + sum);
            return 0;
        }
        forget(walk, meant);
        walk.awaitIdle();
        walk.trim();
        requireGone(walk, records.keySet());
        out().println("forgotten: " + sum);
        return 0;
    }

    private Meant meant(Walk walk) {
        var named = named();
        var meant = new Meant();
        new RawLog(walk.channels()).forEach(record -> {
            if (named.containsKey(record.id()) || record.source().equals(which.source))
                meant.add(record);
        });
        var missing = named.keySet().stream().filter(id -> !meant.records().containsKey(id)).toList();
        if (!missing.isEmpty())
            requireForgotten(walk, missing, named);
        if (which.source != null && meant.records().isEmpty())
            throw Failure.usage("source '" + which.source + "' has brought nothing that is here");
        return meant;
    }

    /** Whoever was interrupted asks again, and only waits. */
    private static void requireForgotten(Walk walk, List<DocumentId> missing, Map<DocumentId, String> named) {
        var forgotten = walk.channels().table(Channels.FORGOTTEN).keySet();
        missing.stream().filter(id -> !forgotten.contains(id)).findFirst().ifPresent(id -> {
            throw Failure.usage("there is nothing of '" + named.get(id)
                    + "' here; 'parley where' and 'parley show' find documents by locator and id");
        });
    }

    private Map<DocumentId, String> named() {
        var named = new LinkedHashMap<DocumentId, String>();
        which.names.forEach(name -> named.put(Named.id(name), name));
        return named;
    }

    private static void forget(Walk walk, Meant meant) {
        try (var writer = Transactions.open(walk.connection().settings(), walk.transactions("forget"))) {
            int partitions = writer.partitions(Channels.FORGOTTEN);
            var wishes = meant.records()
                    .keySet()
                    .stream()
                    .map(id -> Records.of(Channels.FORGOTTEN, id, Forgotten.of(id),
                            Records.partition(id.value(), partitions)));
            writer.write(
                    Stream.concat(wishes, tombstones(meant.otherKeys(), writer.partitions(Channels.RAW))).toList());
        }
    }

    /** On all partitions, since those who choose keys may choose partitions. */
    private static Stream<ProducerRecord<byte[], byte[]>> tombstones(Set<String> keys, int partitions) {
        return keys.stream()
                .flatMap(key -> IntStream.range(0, partitions)
                        .mapToObj(partition -> Records.of(Channels.RAW, key, null, partition)));
    }

    private static void requireGone(Walk walk, Collection<DocumentId> ids) {
        new RawLog(walk.channels()).forEach(record -> {
            if (ids.contains(record.id()))
                throw Failure.work("a raw record of " + record.id() + " is still there; 'parley doctor' may tell why",
                        null);
        });
    }
}
