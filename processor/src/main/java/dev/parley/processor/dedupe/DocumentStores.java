package dev.parley.processor.dedupe;

import dev.parley.model.Channel;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.JsonSerde;
import dev.parley.processor.dedupe.StoreTable.Use;
import dev.parley.processor.dedupe.actor.Desk;
import dev.parley.processor.dedupe.actor.Dossier;
import dev.parley.processor.dedupe.actor.Table;
import dev.parley.processor.dedupe.actor.Tally;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** What the documents' actor remembers, in stores. Those that hold what depends on sketches are named after the sketch's version. */
final class DocumentStores {
    private static final Serde<DocumentId> IDS = DedupeChannels.IDS;
    private static final Serde<String> TEXT = Channel.keyed(Function.identity(), Function.identity());
    private static final Serde<Sketch> SKETCH = Serdes.serdeFrom(
            (channel, sketch) -> sketch == null ? null : sketch.toBytes(),
            (channel, bytes) -> bytes == null ? null : Sketch.fromBytes(bytes));

    private static final StoreTable<DocumentId, Dossier> DOSSIERS = new StoreTable<>(sketched("dossiers"), IDS,
            new JsonSerde<>(Dossier.class), Use.REWRITTEN);
    private static final StoreTable<String, Document> CONTENTS = new StoreTable<>(sketched("contents"), TEXT,
            new JsonSerde<>(Document.class), Use.READ_SOON);
    private static final StoreTable<DocumentId, Sketch> SKETCHES = new StoreTable<>(sketched("sketches"), IDS, SKETCH,
            Use.READ_SOON);
    private static final StoreTable<String, Desk.Member> MEMBERS = new StoreTable<>(sketched("members"), TEXT,
            new JsonSerde<>(Desk.Member.class), Use.SELDOM);
    private static final StoreTable<String, DocumentId> FOLLOWERS = new StoreTable<>(sketched("followers"), TEXT, IDS,
            Use.SELDOM);
    private static final StoreTable<DocumentId, String> AGENDA = new StoreTable<>(sketched("agenda"), IDS, TEXT,
            Use.CONSTANT);
    private static final StoreTable<String, Tally> TALLIES = new StoreTable<>(sketched("tallies"), TEXT,
            new JsonSerde<>(Tally.class), Use.CONSTANT);

    /** Letters of a text that is ordinary; long talks have ten times as many, books a hundred times. */
    private static final int ORDINARY = 20_000;

    private DocumentStores() {}

    /** In an order that is always the same, which the map of the topology shows. */
    private static Stream<StoreTable<?, ?>> all() {
        return Stream.of(DOSSIERS, CONTENTS, SKETCHES, MEMBERS, FOLLOWERS, AGENDA, TALLIES);
    }

    static Set<StoreBuilder<?>> builders() {
        return all().map(StoreTable::builder).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> large() {
        return all().filter(table -> table.use() == Use.READ_SOON).map(StoreTable::name).collect(Collectors.toSet());
    }

    /** @param due told how long each document was on the agenda */
    static Desk open(ProcessorContext<?, ?> context, Consumer<Duration> due) {
        return new Open(DOSSIERS.open(context),
                CONTENTS.open(context, document -> 1 + document.text().length() / ORDINARY), SKETCHES.open(context),
                MEMBERS.open(context), FOLLOWERS.open(context), new Lingering<>(AGENDA.open(context), due),
                TALLIES.open(context));
    }

    static String sketched(String name) {
        return "dedupe-" + name + "-sketch-" + Sketch.VERSION;
    }

    private record Open(Table<DocumentId, Dossier> dossiers, Table<String, Document> contents,
            Table<DocumentId, Sketch> sketches, Table<String, Desk.Member> members, Table<String, DocumentId> followers,
            Table<DocumentId, String> agenda, Table<String, Tally> tallies) implements Desk {}
}
