package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document after the whole walk, as it lies on the documents channel and in the sinks. Its JSON is flat: the document's fields
 * and these.
 *
 * @param taxonomy version of the taxonomy that tagged it; null before tagging
 * @param revisions earlier contents of the same document, oldest first; empty where there is one only
 * @param gone since when it is no longer where it was fetched; null as long as it is there
 * @param alsoIn of a root, the first 20 of its group in order; empty for others
 * @param copies of a root, how many lead to it
 */
public record EnrichedDocument(@JsonUnwrapped Document document, Standing standing, List<TopicTag> topics,
        List<String> keyPhrases, @Nullable String taxonomy, List<Revision> revisions, @Nullable Instant gone,
        List<Copy> alsoIn, int copies, List<Related> related) {
    /** A topic that a document is about, with the statements that say so; {@code score} is above 0, at most 1. */
    public record TopicTag(String id, double score, List<Evidence> evidence) {
        public TopicTag {
            evidence = Nulls.copy(evidence);
        }
    }

    /** The words of a statement (by index) that matched, as they are written there; {@code statement} is null for the title. */
    public record Evidence(@Nullable Integer statement, List<String> terms) {
        public Evidence {
            terms = Nulls.copy(terms);
        }
    }

    /** An earlier content of the document. */
    public record Revision(Instant fetched, ContentHash contentHash) {}

    /** A member of a root's group. */
    public record Copy(DocumentId id, Locator locator, Copy.Kind kind) {
        /** What it is of the root. */
        public enum Kind {
            DUPLICATE, EXCERPT
        }
    }

    /** An account of the same thing that shares no text. */
    public record Related(DocumentId of, Related.Kind kind, double score, List<String> reasons) {
        /** How the two belong together. */
        public enum Kind {
            SAME_INTERVIEW, SAME_EVENT, CITES
        }

        public Related {
            reasons = Nulls.copy(reasons);
        }
    }

    public EnrichedDocument {
        topics = Nulls.copy(topics);
        keyPhrases = Nulls.copy(keyPhrases);
        revisions = Nulls.copy(revisions);
        alsoIn = Nulls.copy(alsoIn);
        related = Nulls.copy(related);
    }

    /** As it stands when nothing else is known: an original without tags. */
    public static EnrichedDocument of(Document document) {
        return new EnrichedDocument(document, Standing.ORIGINAL, List.of(), List.of(), null, List.of(), null, List.of(),
                0, List.of());
    }

    public EnrichedDocument withTopics(List<TopicTag> tags, List<String> phrases, String taxonomyVersion) {
        return new EnrichedDocument(document, standing, tags, phrases, taxonomyVersion, revisions, gone, alsoIn, copies,
                related);
    }
}
