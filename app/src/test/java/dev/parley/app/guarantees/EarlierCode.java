package dev.parley.app.guarantees;

import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.Document;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.DedupeChannels;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.node.ObjectNode;

/** Makes the processor believe what an earlier normaliser would have said of raw documents that it has. */
public record EarlierCode(Walk walk) {
    /** It gave them another title and less text, and its version was 0. */
    public void understoodLess(List<RawDocument> documents) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var raw : documents)
            if (Normaliser.standard().normalise(raw) instanceof Outcome.Normalised(var document))
                records.add(arrival(Arrival.of(raw.eventId(), less(document))));
        write(records);
    }

    private static Document less(Document document) {
        var json = (ObjectNode) Json.MAPPER.valueToTree(document);
        var text = document.text().substring(0, document.text().length() / 3);
        json.put("title", "As it was").put("normaliser", 0).put("text", text);
        json.putArray("statements");
        return Json.MAPPER.treeToValue(json, Document.class);
    }

    /** It could not read them. */
    public void rejected(List<RawDocument> documents) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var raw : documents) {
            var rejection = Rejection.of(raw, Rejection.Code.UNSUPPORTED, "not known yet");
            records.add(arrival(Arrival.of(rejection)));
            records.add(record(Channels.REJECTED, raw.eventId(), rejection, raw.eventId()));
        }
        write(records);
    }

    private static ProducerRecord<byte[], byte[]> arrival(Arrival arrival) {
        return record(DedupeChannels.NORMALISED, arrival.id(), arrival, arrival.id().value());
    }

    /** On data of the standard number of partitions. */
    private static <K, V> ProducerRecord<byte[], byte[]> record(Channel<K, V> channel, K key, V value, String spelt) {
        return Records.of(channel, key, value, Records.partition(spelt, 4));
    }

    private void write(List<ProducerRecord<byte[], byte[]>> records) {
        try (var writer = Transactions.open(walk.connection().settings(), "earlier-code")) {
            writer.write(records);
        }
    }
}
