package dev.parley.ingest.poll;

import dev.parley.ingest.folder.FileMemory;
import dev.parley.ingest.folder.KnownFile;
import dev.parley.ingest.publish.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The files of watched folders on the sources channel.
 *
 * @param kafka client settings; the channels must exist
 */
public record TrackedFiles(Map<String, ?> kafka) implements FileMemory {
    @Override
    public List<KnownFile> known() {
        try (var log = new SourcesLog(kafka)) {
            return log.restore(IntStream.range(0, log.partitions()).boxed().toList())
                    .stream()
                    .filter(Tracked.File.class::isInstance)
                    .map(tracked -> ((Tracked.File) tracked).file())
                    .toList();
        }
    }

    /** On the first partition: nobody shares a folder by its host. */
    @Override
    public List<ProducerRecord<byte[], byte[]>> note(KnownFile file) {
        var tracked = new Tracked.File(file);
        return List.of(Records.of(IngestChannels.SOURCES, tracked.key(), tracked, 0));
    }
}
