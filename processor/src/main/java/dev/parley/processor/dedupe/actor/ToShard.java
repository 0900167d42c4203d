package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Place;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document tells a shard. Messages of one document reach a shard in the order they were sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({ @JsonSubTypes.Type(value = ToShard.Enter.class, name = "enter"),
        @JsonSubTypes.Type(value = ToShard.Turn.class, name = "turn"),
        @JsonSubTypes.Type(value = ToShard.TellAll.class, name = "tell-all"),
        @JsonSubTypes.Type(value = ToShard.Leave.class, name = "leave") })
public sealed interface ToShard {
    DocumentId document();

    /** An end of a tie between related documents. */
    record Knot(long key, boolean offered, boolean sought) {}

    /**
     * Enters a document, or a new edition of it, and asks for an answer.
     *
     * @param edition grows whenever the document's place or sketch changes
     * @param anchors those that belong to this shard, four bytes each
     * @param anchorCount of the whole document
     * @param content the first 64 bits of the content hash
     * @param ties those that belong to this shard
     * @param full whether answers name whoever shares an anchor, instead of those alone that may share enough
     */
    record Enter(Place place, int edition, Stage stage, byte[] anchors, int anchorCount, long content, List<Knot> ties,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean full) implements ToShard {
        /** Before there was {@code full}, all answers were; who needs them asks again. */
        @JsonCreator
        static Enter read(@JsonProperty("place") Place place, @JsonProperty("edition") int edition,
                @JsonProperty("stage") Stage stage, @JsonProperty("anchors") byte[] anchors,
                @JsonProperty("anchorCount") int anchorCount, @JsonProperty("content") long content,
                @JsonProperty("ties") List<Knot> ties, @JsonProperty("full") @Nullable Boolean full) {
            return new Enter(place, edition, stage, anchors, anchorCount, content, ties, Boolean.TRUE.equals(full));
        }

        @Override
        public DocumentId document() {
            return place.id();
        }

        /** The same, with another verdict. */
        Enter at(Stage other) {
            return new Enter(place, edition, other, anchors, anchorCount, content, ties, full);
        }

        Enter answeredInFull() {
            return new Enter(place, edition, stage, anchors, anchorCount, content, ties, true);
        }

        int[] anchorsHere() {
            int[] here = new int[anchors.length / Integer.BYTES];
            ByteBuffer.wrap(anchors).asIntBuffer().get(here);
            return here;
        }

        boolean offers(long tie) {
            return ties.stream().anyMatch(knot -> knot.offered() && knot.key() == tie);
        }
    }

    /** The verdict on an edition changed. */
    record Turn(DocumentId document, Stage stage) implements ToShard {}

    /** What the shards said of this edition leaves a doubt: from now on they are to name whoever shares an anchor with it. */
    record TellAll(DocumentId document, int edition) implements ToShard {}

    /** The document has nothing in this shard any more. */
    record Leave(DocumentId document) implements ToShard {}
}
