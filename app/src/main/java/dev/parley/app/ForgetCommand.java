package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.raw.RawLog;
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
import java.util.TreeMap;
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

    @Override
    int work(Walk walk, SettingsOptions.Chosen chosen) throws InterruptedException {
        var records = records(walk);
        var sum = records.size() + " documents, " + records.values().stream().mapToLong(Long::longValue).sum()
                + " raw records";
        if (dry) {
            out().println("would be forgotten: " + sum);
            return 0;
        }
        forget(walk, records.keySet());
        walk.awaitIdle();
        walk.trim();
        requireGone(walk, records.keySet());
        out().println("forgotten: " + sum);
        return 0;
    }

    /** The documents that are meant, and how many raw records each has. */
    private Map<DocumentId, Long> records(Walk walk) {
        var named = named();
        var records = new TreeMap<DocumentId, Long>();
        new RawLog(walk.channels()).forEach(record -> {
            if (named.containsKey(record.id()) || record.source().equals(which.source))
                records.merge(record.id(), 1L, Long::sum);
        });
        var missing = named.keySet().stream().filter(id -> !records.containsKey(id)).findFirst();
        missing.ifPresent(id -> {
            throw Failure.usage("there is nothing of '" + named.get(id)
                    + "' here; 'parley where' and 'parley show' find" + " documents by locator and id");
        });
        if (records.isEmpty())
            throw Failure.usage("source '" + which.source + "' has brought nothing that is here");
        return records;
    }

    private Map<DocumentId, String> named() {
        var named = new LinkedHashMap<DocumentId, String>();
        which.names.forEach(name -> named.put(Named.id(name), name));
        return named;
    }

    private static void forget(Walk walk, Collection<DocumentId> ids) {
        try (var writer = Transactions.open(walk.connection().settings(), walk.transactions("forget"))) {
            int partitions = writer.partitions(Channels.FORGOTTEN);
            writer.write(ids.stream()
                    .map(id -> Records.of(Channels.FORGOTTEN, id, Forgotten.of(id),
                            Records.partition(id.value(), partitions)))
                    .toList());
        }
    }

    private static void requireGone(Walk walk, Collection<DocumentId> ids) {
        new RawLog(walk.channels()).forEach(record -> {
            if (ids.contains(record.id()))
                throw Failure.work("a raw record of " + record.id() + " is still there; 'parley doctor' may tell why",
                        null);
        });
    }
}
