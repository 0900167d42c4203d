package dev.parley.app.raw;

import dev.parley.app.kafka.ChannelReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The raw channel as compaction would leave it, whether it has come by yet or not. */
public record RawLog(ChannelReader channels) {
    private record Place(int partition, long offset) {
        static Place of(ConsumerRecord<?, ?> record) {
            return new Place(record.partition(), record.offset());
        }
    }

    /** Hands over the last record of each key, but for tombstones, in the order of the log. What comes meanwhile is left out. */
    public void forEach(Consumer<RawRecord> each) {
        Map<String, Place> last = new HashMap<>();
        channels.read(RawRecord.CHANNEL, found -> {
            if (found.value() == null)
                last.remove(found.key());
            else
                last.put(found.key(), Place.of(found));
        });
        channels.read(RawRecord.CHANNEL, found -> {
            if (Place.of(found).equals(last.get(found.key())))
                each.accept(RawRecord.of(found));
        });
    }
}
