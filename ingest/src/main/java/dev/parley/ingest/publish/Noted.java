package dev.parley.ingest.publish;

import dev.parley.model.RawDocument;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A raw document, and what is remembered of it in the same transaction. */
public record Noted(RawDocument raw, List<ProducerRecord<byte[], byte[]>> notes) {
    public Noted {
        notes = List.copyOf(notes);
    }
}
