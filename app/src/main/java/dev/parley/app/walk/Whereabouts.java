package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.ingest.poll.EntryState;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a document has been, with times.
 *
 * @param entry what ingest knows of it; null for a file and where no source named it
 * @param raw its raw events, in their order
 * @param document as it is now; null if it is not processed yet, or was rejected
 * @param files where it is written
 */
public record Whereabouts(Locator locator, DocumentId id, @Nullable EntryState entry, List<RawEvent> raw,
        @Nullable EnrichedDocument document, List<Path> files) {
    /** A record on the raw channel. */
    public record RawEvent(String event, int partition, long offset, Instant written, Instant fetched, int bytes) {
        static RawEvent of(ConsumerRecord<String, RawDocument> found) {
            return new RawEvent(found.key(), found.partition(), found.offset(), Instant.ofEpochMilli(found.timestamp()),
                    found.value().fetched(), found.value().body().length);
        }
    }

    public static Whereabouts of(Sources sources, Locator locator, Path out) {
        var entry = sources.directory()
                .all()
                .stream()
                .filter(EntryState.class::isInstance)
                .map(EntryState.class::cast)
                .filter(state -> state.url().toString().equals(locator.value()))
                .findFirst()
                .orElse(null);
        var reader = new ChannelReader(sources.cluster().connection());
        var raw = new ArrayList<RawEvent>();
        reader.read(Channels.RAW, found -> {
            if (found.value() != null && found.value().locator().equals(locator))
                raw.add(RawEvent.of(found));
        });
        var id = DocumentId.of(locator);
        return new Whereabouts(locator, id, entry, raw, reader.last(Channels.DOCUMENTS, id).orElse(null),
                written(out, id));
    }

    private static List<Path> written(Path out, DocumentId id) {
        if (Files.notExists(out))
            return List.of();
        try (var files = Files.find(out, 8, (path, _) -> path.endsWith(id + ".json"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a terminal. */
    public List<String> lines() {
        var lines = new ArrayList<String>(List.of("document     " + id + " " + locator));
        if (entry != null) {
            lines.add("named        " + entry.seen() + " by " + entry.source());
            lines.add("asked for    " + entry.status() + (entry.done() == null ? "" : " " + entry.done())
                    + (entry.reason() == null ? "" : ", " + entry.reason()));
        }
        raw.forEach(event -> lines.add("raw          " + event.written() + " partition " + event.partition()
                + " offset " + event.offset() + ", fetched " + event.fetched() + ", " + event.bytes() + " bytes"));
        if (document == null)
            lines.add("processed    not yet, or rejected: 'parley rejected list' has the reasons");
        else {
            lines.add("processed    " + document.standing().getClass().getSimpleName() + ", topics "
                    + document.topics().stream().map(EnrichedDocument.TopicTag::id).toList());
            files.forEach(file -> lines.add("written      " + file));
        }
        return lines;
    }
}
