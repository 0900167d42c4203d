package dev.parley.processor.dedupe.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.parley.model.Absence;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import dev.parley.model.SampleDocument;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import dev.parley.processor.dedupe.DedupeChannels;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Overlap;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies on the channels of dedupe until it is read, perhaps by later code. */
class MessagesWireTest extends WireSuite {
    static final Place PLACE = new Place(Instant.parse("2026-01-10T23:59:59.999Z"), new DocumentId("256ssvxuwggoqau7"));
    static final Place OTHER = new Place(Instant.parse("1999-12-31T00:00:00.000000001Z"),
            new DocumentId("ygjouywiscui2q7x"));
    static final Overlap OVERLAP = new Overlap(0.9, 0.25, 1, 40);
    static final ToDocument.Answer ANSWER = new ToDocument.Answer(3, 7, candidates(), OTHER.id(),
            List.of(new ToDocument.Kin(OTHER, Long.MIN_VALUE)), false);

    private static final Instant FETCHED = Instant.parse("2026-01-11T00:00:00.123Z");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return Stream.of(arrivals(), toDocuments(), toShards()).<WireForm<?>>flatMap(List::stream).toList();
    }

    /** It did not say whether it was sent again. */
    @Override
    protected List<? extends WireForm<?>> older() {
        return List.of(arrival("arrival-before-redriven-v1.json", rejected()));
    }

    @Test
    void everyMessageHasANameOfItsOwnWhateverItsClassIsCalled() {
        for (var type : sealedTypes())
            assertThat(type.getAnnotation(JsonSubTypes.class).value()).extracting(JsonSubTypes.Type::value)
                    .containsExactlyInAnyOrder(type.getPermittedSubclasses());
    }

    @Override
    protected List<Class<?>> sealedTypes() {
        return List.of(ToDocument.class, ToShard.class);
    }

    private static List<WireForm<Arrival>> arrivals() {
        return List.of(arrival("arrival-v1.json", Arrival.of("event", SampleDocument.DOCUMENT)),
                arrival("arrival-rejected-v1.json", rejected()), arrival("arrival-again-v1.json", rejected().again()),
                arrival("arrival-absence-v1.json",
                        new Arrival("event", PLACE.id(), "seeds", FETCHED, null, Absence.GONE, false)));
    }

    private static Arrival rejected() {
        return new Arrival("event", PLACE.id(), "seeds", FETCHED, null);
    }

    private static List<WireForm<ToDocument>> toDocuments() {
        return List.of(toDocument("answer-v1.json", ANSWER),
                toDocument("answer-nothing-v1.json",
                        new ToDocument.Answer(3, 7, Candidates.NONE, null, List.of(), false)),
                toDocument("answer-full-v1.json", new ToDocument.Answer(3, 7, candidates(), null, List.of(), true)),
                toDocument("check-v1.json", new ToDocument.Check(PLACE, 7, new byte[]{ 0, 1, -1 })),
                toDocument("verdict-v1.json", new ToDocument.Verdict(OTHER.id(), 2, 900, 7, OVERLAP)),
                toDocument("claim-v1.json", new ToDocument.Claim(PLACE, 1200, true)),
                toDocument("follow-v1.json", new ToDocument.Follow(PLACE.id(), false)),
                toDocument("lead-v1.json", new ToDocument.Lead(PLACE.id(), OTHER.id(), 2)),
                toDocument("join-v1.json",
                        new ToDocument.Join(PLACE, new Locator("folder:seeds/a.txt"), 7, 1200, true, new byte[]{ 5 })),
                toDocument("join-no-more-v1.json",
                        new ToDocument.Join(PLACE, new Locator("folder:seeds/a.txt"), 7, 1200, false, null)),
                toDocument("welcome-v1.json", new ToDocument.Welcome(OTHER.id(), 2, 900, 7, OVERLAP)),
                toDocument("forget-v1.json", new ToDocument.Forget(true)));
    }

    private static List<WireForm<ToShard>> toShards() {
        return List.of(toShard("enter-v1.json", enter(Stage.COPY)),
                toShard("enter-full-v1.json", enter(Stage.ORIGINAL).answeredInFull()),
                toShard("tell-all-v1.json", new ToShard.TellAll(PLACE.id(), 7)),
                toShard("turn-pending-v1.json", new ToShard.Turn(PLACE.id(), Stage.PENDING)),
                toShard("turn-original-v1.json", new ToShard.Turn(PLACE.id(), Stage.ORIGINAL)),
                toShard("leave-v1.json", new ToShard.Leave(PLACE.id())));
    }

    /** At the ends of what its numbers hold. */
    static ToShard.Enter enter(Stage stage) {
        return new ToShard.Enter(PLACE, 7, stage, new byte[]{ 1, 2, 3, 4, -5, 6, 7, 8 }, 40_000, Long.MAX_VALUE,
                List.of(new ToShard.Knot(5L, true, false), new ToShard.Knot(Long.MIN_VALUE, false, true)), false);
    }

    private static Candidates candidates() {
        var candidates = new Candidates.Builder(2);
        candidates.add(PackedPlace.of(PLACE), 7, 65_535, 100_000);
        candidates.add(PackedPlace.of(OTHER), 2, 1, 24);
        return candidates.build();
    }

    private static WireForm<Arrival> arrival(String file, Arrival arrival) {
        return WireForm.of("normalised/" + file, arrival, DedupeChannels.NORMALISED.values());
    }

    private static WireForm<ToDocument> toDocument(String file, ToDocument message) {
        return WireForm.of("inbox/" + file, message, DedupeChannels.INBOX.values());
    }

    private static WireForm<ToShard> toShard(String file, ToShard message) {
        return WireForm.of("shards/" + file, message, DedupeChannels.SHARDS.values());
    }
}
