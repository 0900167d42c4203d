package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.print.Plain;
import dev.parley.app.raw.RawRecord;
import dev.parley.ingest.poll.EntryState;
import dev.parley.ingest.poll.FoundEntry;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a document has been, with times.
 *
 * @param entry what ingest knows of it; null for a file and where no source named it
 * @param raw its raw events, in their order
 * @param rejected those of them that could not be processed
 * @param document as it is now; null if it is not processed yet, or was rejected
 * @param processed when that version was published
 * @param files where it is written
 */
public record Whereabouts(Locator locator, DocumentId id, @Nullable EntryState entry, List<RawEvent> raw,
        List<Refused> rejected, @Nullable EnrichedDocument document, @Nullable Instant processed, List<Written> files) {
    /** A record on the raw channel. */
    public record RawEvent(String event, int partition, long offset, Instant written, Instant fetched, int bytes) {
        static RawEvent of(ConsumerRecord<?, ?> found, RawDocument raw) {
            return new RawEvent(String.valueOf(found.key()), found.partition(), found.offset(),
                    Instant.ofEpochMilli(found.timestamp()), raw.fetched(), raw.body().length);
        }
    }

    /** Why a raw event gave no document, and since when. */
    public record Refused(String event, Rejection.Code code, String reason, Instant at) {
        static Refused of(ConsumerRecord<String, Rejection> found) {
            return new Refused(found.key(), found.value().code(), found.value().reason(),
                    Instant.ofEpochMilli(found.timestamp()));
        }
    }

    /** A file of it, and when it was written last. */
    public record Written(Path file, Instant at) {}

    /** @param name its locator, or the address under which a source named it */
    public static Whereabouts of(Sources sources, Locator name, Path out) {
        var entry = entry(sources, name);
        var reader = new ChannelReader(sources.cluster().connection());
        var events = new ArrayList<RawEvent>();
        var locators = new ArrayList<>(List.of(name));
        var event = entry.map(EntryState::event).orElse("");
        reader.read(RawRecord.CHANNEL,
                found -> RawRecord.of(found)
                        .document()
                        .filter(raw -> raw.locator().equals(name) || found.key().equals(event))
                        .ifPresent(raw -> {
                            events.add(RawEvent.of(found, raw));
                            locators.add(raw.locator());
                        }));
        var locator = locators.getLast();
        var id = DocumentId.of(locator);
        var documents = new ArrayList<ConsumerRecord<DocumentId, EnrichedDocument>>();
        reader.read(Channels.DOCUMENTS, found -> {
            if (found.key().equals(id))
                documents.add(found);
        });
        var last = documents.isEmpty() ? null : documents.getLast();
        return new Whereabouts(locator, id, entry.orElse(null), events, rejected(reader, id),
                last == null ? null : last.value(), last == null ? null : Instant.ofEpochMilli(last.timestamp()),
                written(out, id));
    }

    private static Optional<EntryState> entry(Sources sources, Locator locator) {
        return sources.directory()
                .all()
                .stream()
                .filter(EntryState.class::isInstance)
                .map(EntryState.class::cast)
                .filter(state -> state.url().toString().equals(locator.value()))
                .findFirst();
    }

    private static List<Refused> rejected(ChannelReader reader, DocumentId id) {
        var rejected = new LinkedHashMap<String, Refused>();
        reader.read(Channels.REJECTED, found -> {
            rejected.remove(found.key());
            if (found.value() != null && found.value().id().equals(id))
                rejected.put(found.key(), Refused.of(found));
        });
        return List.copyOf(rejected.values());
    }

    private static List<Written> written(Path out, DocumentId id) {
        return WrittenFiles.below(out, file -> file.endsWith(id + ".json"))
                .entrySet()
                .stream()
                .map(file -> new Written(file.getKey(), file.getValue()))
                .toList();
    }

    /** Whether anything of it was ever here. */
    public boolean isKnown() {
        return entry != null || document != null || !raw.isEmpty() || !rejected.isEmpty();
    }

    /** Which source, or that it was a person. */
    public static String namedBy(EntryState entry) {
        return entry.source().equals(FoundEntry.BY_HAND) ? FoundEntry.BY_HAND : "by " + entry.source();
    }

    /** For a terminal. */
    public List<String> lines() {
        var lines = new ArrayList<String>(List.of("document     " + id + " " + locator));
        if (entry != null) {
            lines.add("named        " + entry.seen() + " " + namedBy(entry));
            lines.add("asked for    " + entry.status() + (entry.done() == null ? "" : " " + entry.done())
                    + (entry.reason() == null ? "" : ", " + entry.reason()));
        }
        raw.forEach(event -> lines.add("raw          " + event.written() + " partition " + event.partition()
                + " offset " + event.offset() + ", fetched " + event.fetched() + ", " + event.bytes() + " bytes"));
        rejected.forEach(refused -> lines
                .add("rejected     " + refused.at() + " " + refused.code() + ": " + Plain.text(refused.reason())));
        if (document != null)
            lines.addAll(processed(document));
        else if (rejected.isEmpty() && !raw.isEmpty())
            lines.add("processed    not yet");
        return lines;
    }

    private List<String> processed(EnrichedDocument found) {
        var lines = new ArrayList<String>();
        lines.add("processed    " + processed + " by normaliser " + found.document().normaliser() + ", "
                + found.standing().getClass().getSimpleName() + ", topics "
                + found.topics().stream().map(EnrichedDocument.TopicTag::id).toList());
        if (found.gone() != null)
            lines.add("gone         since " + found.gone());
        files.forEach(written -> lines.add("written      " + written.at() + " " + written.file() + latency(written)));
        return lines;
    }

    private String latency(Written written) {
        return entry == null
                ? ""
                : String.format(Locale.ROOT, ", %.1f s after it was named",
                        Duration.between(entry.seen(), written.at()).toMillis() / 1000.0);
    }
}
