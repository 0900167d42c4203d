package dev.parley.app.ledger;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.raw.RawRecord;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.Rejection;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Kept;
import dev.parley.sink.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds the ledger up from what is committed on the channels and in the sinks. */
public record LedgerReader(ChannelReader channels, SortedMap<String, Kept> sinks) {
    private record Published(String source, Place place) {}

    /** @param idle whether all work is done; asked before and after reading */
    public LedgerReport read(Idleness idle) {
        boolean before = idle.isReached();
        var sources = new TreeMap<String, Account>();
        var withdrawn = new HashSet<DocumentId>();
        raw(withdrawn).values().forEach(source -> sources.merge(source, Account.ofRaw(), Account::plus));
        channels.table(Channels.LEDGER)
                .values()
                .stream()
                .filter(page -> !page.source().isEmpty()) // the shards' pages count no documents
                .forEach(page -> sources.merge(page.source(), Account.of(page), Account::plus));
        var published = published();
        published.values()
                .forEach(found -> sources.merge(found.source(), Account.ofPublished(written(found.place())),
                        Account::plus));
        withdrawn.removeAll(published.keySet());
        return new LedgerReport(sources, withdrawn.size(), sinks, before && idle.isReached());
    }

    /** Tells whether all work is done. */
    public interface Idleness {
        /** @throws Failure if the cluster does not say */
        boolean isReached();
    }

    /** A raw record: the event under which the ledger knows it, its source, and the document that it withdraws, if any. */
    private record Seen(String event, String source, @Nullable DocumentId withdrawn) {
        static Seen of(RawRecord raw) {
            return new Seen(raw.event(), raw.source(), raw.withdraws() ? raw.id() : null);
        }
    }

    /**
     * The source of each event, those of forgotten documents included.
     *
     * @param withdrawn takes the documents of which an event says that they are to be withdrawn; later ones may say otherwise
     */
    private Map<String, String> raw(Set<DocumentId> withdrawn) {
        var byKey = new HashMap<String, Seen>();
        channels.read(RawRecord.CHANNEL, found -> {
            if (found.value() == null)
                byKey.remove(found.key());
            else
                byKey.put(found.key(), Seen.of(RawRecord.of(found)));
        });
        var rejections = channels.table(Channels.REJECTED);
        var events = new HashMap<String, String>();
        byKey.values().forEach(seen -> events.put(seen.event(), seen.source()));
        for (var rejection : rejections.values())
            if (rejection.code() == Rejection.Code.FORGOTTEN)
                events.put(rejection.event(), rejection.source());
        byKey.values().stream().map(Seen::withdrawn).filter(Objects::nonNull).forEach(withdrawn::add);
        if (!withdrawn.isEmpty())
            withdrawn.retainAll(accepted(withdrawn, rejections.keySet()));
        return events;
    }

    /** Those of the documents that were new once: of the others nothing could be read that might be withdrawn. */
    private Set<DocumentId> accepted(Set<DocumentId> documents, Set<String> rejected) {
        var accepted = new HashSet<DocumentId>();
        channels.read(RawRecord.CHANNEL, found -> {
            var raw = RawRecord.of(found);
            if (raw.isContent() && !rejected.contains(raw.event()) && documents.contains(raw.id()))
                accepted.add(raw.id());
        });
        return accepted;
    }

    private Map<DocumentId, Published> published() {
        var documents = new HashMap<DocumentId, Published>();
        channels.read(Channels.DOCUMENTS, found -> {
            if (found.value() == null)
                documents.remove(found.key());
            else
                documents.put(found.key(), new Published(found.value().document().provenance().source(),
                        new Place(new ChannelPartition(found.topic(), found.partition()), found.offset())));
        });
        return documents;
    }

    private Map<String, Long> written(Place place) {
        var written = new HashMap<String, Long>();
        sinks.forEach((name, kept) -> written.put(name, kept.next().passed(place) ? 1L : 0L));
        return written;
    }
}
