package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Overlap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shards and other documents tell a document. Absolute facts, with the editions they are about: repeats do no harm, and what is
 * out of date is recognised.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({ @JsonSubTypes.Type(value = Arrival.class, name = "Arrival"), // as it was written before it had a name
        @JsonSubTypes.Type(value = ToDocument.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = ToDocument.Check.class, name = "check"),
        @JsonSubTypes.Type(value = ToDocument.Verdict.class, name = "verdict"),
        @JsonSubTypes.Type(value = ToDocument.Claim.class, name = "claim"),
        @JsonSubTypes.Type(value = ToDocument.Follow.class, name = "follow"),
        @JsonSubTypes.Type(value = ToDocument.Lead.class, name = "lead"),
        @JsonSubTypes.Type(value = ToDocument.Join.class, name = "join"),
        @JsonSubTypes.Type(value = ToDocument.Welcome.class, name = "welcome"),
        @JsonSubTypes.Type(value = ToDocument.Forget.class, name = "forget") })
public sealed interface ToDocument permits Arrival, ToDocument.Answer, ToDocument.Check, ToDocument.Verdict,
        ToDocument.Claim, ToDocument.Follow, ToDocument.Lead, ToDocument.Join, ToDocument.Welcome, ToDocument.Forget {
    /** Its values are kept nowhere. */
    Hasher64 HASHER = Hashing.komihash5_0();

    /** An earlier original, or one whose verdict is pending, that shares {@code count} usable anchors in a shard. */
    record Candidate(Place place, int edition, int count, int anchorCount) {
        /** The same candidate as two shards see it; the newer edition of it counts. */
        Candidate plus(Candidate other) {
            var newer = other.edition > edition ? other : this;
            return new Candidate(newer.place, newer.edition, count + other.count, newer.anchorCount);
        }
    }

    /** An original that offers a tie which the document seeks. */
    record Kin(Place place, long key) {
        private long digest(long before) {
            var packed = PackedPlace.of(place);
            long at = HASHER.hashLongLongLongToLong(before, packed.second(), packed.nano());
            return HASHER.hashLongLongLongToLong(at, packed.high(), key ^ packed.low());
        }
    }

    /**
     * From a shard: what it knows of those that come before this edition of the document, and what is tied to it.
     *
     * @param candidates all that share an anchor if it is {@code full}, else those alone that may share enough
     * @param twin the first with the same content, if that is another; only one shard says so
     */
    record Answer(int shard, int edition, Candidates candidates, @Nullable DocumentId twin, List<Kin> kin,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean full) implements ToDocument {
        /** Before there was {@code full}, all answers were; to take them for less does no harm. */
        @JsonCreator
        static Answer read(@JsonProperty("shard") int shard, @JsonProperty("edition") int edition,
                @JsonProperty("candidates") Candidates candidates, @JsonProperty("twin") @Nullable DocumentId twin,
                @JsonProperty("kin") List<Kin> kin, @JsonProperty("full") @Nullable Boolean full) {
            return new Answer(shard, edition, candidates, twin, kin, Boolean.TRUE.equals(full));
        }

        /** 64 bits of what it says; never 0. */
        long digest() {
            long digest = candidates.digest() + (full ? 1 : 0);
            if (twin != null)
                digest = HASHER.hashLongLongLongToLong(digest, PackedPlace.high(twin), PackedPlace.low(twin));
            for (var k : kin)
                digest = k.digest(digest);
            return digest == 0 ? 1 : digest;
        }
    }

    /** From a later document to a candidate: compare your sketch with mine. */
    record Check(Place from, int edition, byte[] sketch) implements ToDocument {}

    /** From a candidate: what its sketch of that edition and the checked one have in common. Length 0 if it is gone. */
    record Verdict(DocumentId candidate, int candidateEdition, int candidateLength, int edition,
            Overlap overlap) implements ToDocument {}

    /** From a later, longer original that is similar: the receiver is a part of it. */
    record Claim(Place by, int length, boolean holds) implements ToDocument {}

    /** From a document whose head or absorber the receiver is: tell me your root, now and whenever it changes. */
    record Follow(DocumentId follower, boolean holds) implements ToDocument {}

    /** From the document that the receiver follows: the root of the group, and its edition. */
    record Lead(DocumentId from, DocumentId root, int edition) implements ToDocument {}

    /**
     * To the root: count me in, or no more.
     *
     * @param sketch where the evidence is not yet known; the root answers it
     */
    record Join(Place member, Locator locator, int edition, int length, boolean holds,
            byte @Nullable [] sketch) implements ToDocument {}

    /** From the user: nothing of the document is to be kept, and nothing that comes of it later; or no longer so. */
    record Forget(boolean holds) implements ToDocument {}

    /** From the root: what a member and it have in common. */
    record Welcome(DocumentId root, int rootEdition, int rootLength, int edition,
            Overlap overlap) implements ToDocument {}
}
