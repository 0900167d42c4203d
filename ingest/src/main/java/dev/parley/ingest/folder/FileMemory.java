package dev.parley.ingest.folder;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is remembered of watched folders across restarts, so that a file deleted meanwhile is missed. */
public interface FileMemory {
    /** All that is known now, of any folder. */
    List<KnownFile> known();

    /** Written with the raw document that it is about. */
    List<ProducerRecord<byte[], byte[]>> note(KnownFile file);
}
