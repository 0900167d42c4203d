package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.model.ContentHash;
import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document's actor remembers between messages. Mutable: it is read, changed and written back within one message. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public final class Dossier {
    /** The root of a group, at an edition of it. */
    record Root(DocumentId id, int edition) {}

    /** What the root of the group was last told. */
    record Joined(Root root, Place place, int edition) {}

    History history = History.EMPTY;

    /** Grows with each change of place or content, so that messages about another edition are recognised. */
    int edition;
    /** Whether nothing of it may be kept but the ids of its events. */
    boolean forgotten;
    /** Null where nothing was accepted, or nothing is any more. */
    @Nullable
    Place place;
    @Nullable
    ContentHash content;
    int length;
    int anchorCount;
    /** A hash of the ties to related documents. */
    int ties;
    Set<Integer> shards = new TreeSet<>();

    Map<Integer, ToDocument.Answer> answers = new TreeMap<>();
    /** Whether the shards were asked to tell all about this edition. */
    boolean full;
    Map<DocumentId, ToDocument.Verdict> verdicts = new TreeMap<>();
    /** For each candidate that was asked to check, at which of its editions. */
    Map<DocumentId, Integer> asked = new TreeMap<>();
    /** The edition that the stage and the head are of; earlier than the document's own while answers are out. */
    int decided;
    Stage stage = Stage.PENDING;
    @Nullable
    DocumentId head;

    /** Those that this one claims to be parts of itself, and at which edition it told them so. */
    Map<DocumentId, Integer> claimed = new TreeMap<>();
    /** Those that claim this one. */
    Map<DocumentId, ToDocument.Claim> claims = new TreeMap<>();

    @Nullable
    DocumentId parent;
    /** Whom it follows, the parent or those that it is related to, and what they say their roots are; null until they do. */
    Map<DocumentId, @Nullable Root> leads = new TreeMap<>();
    /** What the followers were told. */
    @Nullable
    Root told;
    @Nullable
    Joined joined;
    /** Whether that root was asked for evidence. */
    boolean sought;
    ToDocument.@Nullable Welcome welcome;

    /** How many have joined this one. */
    int copies;
    /** Changes whenever the current content's representation does. */
    int representation;
    /** Of the last version that was published; null if none is. */
    @Nullable
    ContentHash published;

    /** All that an answer can change of what others are told and what is published. */
    record Outlook(int edition, int decided, Stage stage, @Nullable DocumentId head, Set<DocumentId> claimed,
            Set<DocumentId> compared, @Nullable DocumentId twin, List<ToDocument.Kin> kin) {}

    /** What settling changes. */
    record Settled(@Nullable Root told, @Nullable Joined joined, boolean sought, @Nullable ContentHash published) {}

    Outlook outlook() {
        return new Outlook(edition, decided, stage, head, Set.copyOf(claimed.keySet()), Set.copyOf(verdicts.keySet()),
                twin().orElse(null), kin().toList());
    }

    Settled settled() {
        return new Settled(told, joined, sought, published);
    }

    boolean isThere() {
        return place != null;
    }

    boolean isAnswered() {
        return answers.size() == shards.size()
                && (!full || answers.values().stream().allMatch(ToDocument.Answer::full));
    }

    /** As the parent says. */
    Optional<Root> lead() {
        return parent == null ? Optional.empty() : Optional.ofNullable(leads.get(parent));
    }

    Stream<ToDocument.Kin> kin() {
        return answers.values().stream().flatMap(answer -> answer.kin().stream());
    }

    Optional<DocumentId> twin() {
        return answers.values().stream().flatMap(a -> Optional.ofNullable(a.twin()).stream()).findFirst();
    }
}
