package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.MessagesWireTest.ANSWER;
import static dev.parley.processor.dedupe.actor.MessagesWireTest.OTHER;
import static dev.parley.processor.dedupe.actor.MessagesWireTest.OVERLAP;
import static dev.parley.processor.dedupe.actor.MessagesWireTest.PLACE;

import dev.parley.model.Absence;
import dev.parley.model.Channel;
import dev.parley.model.ContentHash;
import dev.parley.model.JsonSerde;
import dev.parley.model.Locator;
import dev.parley.model.SampleDocument;
import dev.parley.model.TextSerde;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import dev.parley.model.Document;
import dev.parley.processor.dedupe.DedupeChannels;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What the actors of dedupe keep in their stores and their changelogs. */
class StoresWireTest extends WireSuite {
    private static final Serde<ShardKey> SHARD_KEYS = Channel.keyed(ShardKey::toString, ShardKey::parse);
    private static final Serde<TwinsKey> TWINS_KEYS = Channel.keyed(TwinsKey::toString, TwinsKey::parse);
    private static final Place BEFORE_1970 = new Place(Instant.parse("1969-12-31T23:59:59Z"), PLACE.id());
    private static final Instant FETCHED = Instant.parse("2026-01-11T00:00:00.123Z");
    private static final ContentHash CONTENT = ContentHash.of("Good evening.");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(WireForm.of("stores/dossier-v1.json", full(), new JsonSerde<>(Dossier.class)),
                WireForm.of("stores/dossier-new-v1.json", new Dossier(), new JsonSerde<>(Dossier.class)),
                WireForm.of("stores/dossier-of-a-follower-v1.txt", follower(), new JsonSerde<>(Dossier.class)),
                WireForm.of("stores/dossier-in-doubt-v1.json", inDoubt(), new JsonSerde<>(Dossier.class)),
                WireForm.of("stores/content-v1.json", SampleDocument.DOCUMENT, new JsonSerde<>(Document.class)),
                WireForm.of("stores/member-v1.json",
                        new Desk.Member(PLACE.id(), new Locator("folder:seeds/a.txt"), 1200),
                        new JsonSerde<>(Desk.Member.class)),
                WireForm.of("stores/tally-v1.json", new Tally(4, 3, 2, 1), new JsonSerde<>(Tally.class)),
                new WireForm<>("stores/sketch-v1.hex", new Sketch(3, Sketch.ALL, new int[]{ 1, -1, Integer.MIN_VALUE }),
                        Sketch::toBytes, Sketch::fromBytes),
                entry("stores/entry-pending-v2.hex", Stage.PENDING),
                entry("stores/entry-original-v2.hex", Stage.ORIGINAL), entry("stores/entry-copy-v2.hex", Stage.COPY),
                new WireForm<>("stores/entry-full-v2.hex", MessagesWireTest.enter(Stage.ORIGINAL).answeredInFull(),
                        EntryBytes::of, EntryBytes::read),
                WireForm.of("stores/owed-v1.hex", true, Serdes.Boolean()),
                WireForm.of("stores/shard-of-a-message-v1.hex", 259, DedupeChannels.SHARDS.keys()),
                WireForm.lines("stores/shard-keys-v1.txt",
                        List.of(new ShardKey(3, PLACE.id()), new ShardKey(12_345, OTHER.id())), SHARD_KEYS),
                WireForm.lines("stores/member-keys-v1.txt",
                        Stream.of(PLACE, OTHER, BEFORE_1970).map(place -> Grouping.key(OTHER.id(), place)).toList(),
                        new TextSerde<>(Function.identity(), Function.identity())),
                WireForm.lines("stores/twins-keys-v1.txt",
                        List.of(new TwinsKey(3, 255), new TwinsKey(12_345, Long.MIN_VALUE)), TWINS_KEYS));
    }

    private static WireForm<ToShard.Enter> entry(String file, Stage stage) {
        return new WireForm<>(file, MessagesWireTest.enter(stage), EntryBytes::of, EntryBytes::read);
    }

    /** With something in every field. */
    private static Dossier full() {
        var dossier = new Dossier();
        dossier.history = new History(List.of(new History.Event("event", "seeds", FETCHED, CONTENT),
                new History.Event("rejected", "seeds", FETCHED.plusSeconds(1), null),
                new History.Event("absence", "seeds", FETCHED.plusSeconds(2), null, Absence.GONE)));
        dossier.edition = 7;
        dossier.forgotten = true;
        dossier.place = PLACE;
        dossier.content = CONTENT;
        dossier.length = 1200;
        dossier.anchorCount = 40_000;
        dossier.ties = -9;
        dossier.shards.addAll(List.of(3, 11));
        asks(dossier);
        groups(dossier);
        dossier.representation = 4;
        dossier.published = CONTENT;
        return dossier;
    }

    private static void asks(Dossier dossier) {
        dossier.answers.put(3, ANSWER);
        dossier.verdicts.put(OTHER.id(), new ToDocument.Verdict(OTHER.id(), 2, 900, 7, OVERLAP));
        dossier.asked.put(OTHER.id(), 2);
        dossier.decided = 6;
        dossier.stage = Stage.COPY;
        dossier.head = OTHER.id();
        dossier.claimed.put(OTHER.id(), 2);
        dossier.claims.put(OTHER.id(), new ToDocument.Claim(OTHER, 900, true));
    }

    private static void groups(Dossier dossier) {
        var root = new Dossier.Root(OTHER.id(), 2);
        dossier.parent = OTHER.id();
        dossier.leads = new TreeMap<>();
        dossier.leads.put(OTHER.id(), root);
        dossier.told = root;
        dossier.joined = new Dossier.Joined(root, PLACE, 7);
        dossier.sought = true;
        dossier.welcome = new ToDocument.Welcome(OTHER.id(), 2, 900, 7, OVERLAP);
        dossier.copies = 2;
    }

    private static Dossier inDoubt() {
        var dossier = new Dossier();
        dossier.edition = 7;
        dossier.full = true;
        return dossier;
    }

    /** Of a lead that has not answered nothing is known: its null says that it is asked. */
    private static Dossier follower() {
        var dossier = new Dossier();
        dossier.parent = OTHER.id();
        dossier.leads.put(OTHER.id(), null);
        return dossier;
    }
}
