package dev.parley.app.topics;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.model.Channels;
import dev.parley.model.PublishedTaxonomy;
import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Puts taxonomies on their channel. */
public final class Publication {
    private Publication() {}

    /**
     * The next in sequence. A version names one content for ever, since documents say by which version they were tagged.
     *
     * @param present what is on the channel
     * @throws Failure if the taxonomy is broken, or its version is taken by another content
     */
    public static PublishedTaxonomy next(TaxonomyFile file, Collection<PublishedTaxonomy> present) {
        var version = file.taxonomy().version();
        for (var earlier : present)
            if (earlier.version().equals(version) && !earlier.yaml().equals(file.yaml()))
                throw Failure.usage("version " + version + " is published with another content; give '" + file.path()
                        + "' a new version");
        long last = present.stream().mapToLong(PublishedTaxonomy::sequence).max().orElse(0);
        return new PublishedTaxonomy(PublishedTaxonomy.SCHEMA, version, last + 1, file.yaml());
    }

    /** Returns when the cluster has it. */
    public static void send(PublishedTaxonomy taxonomy, Connection connection) {
        var channel = Channels.TAXONOMY;
        var settings = new HashMap<String, Object>(connection.settings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, channel.keys().serializer(), channel.values().serializer())) {
            producer.send(new ProducerRecord<>(channel.name(), taxonomy.version(), taxonomy)).get();
        } catch (ExecutionException e) {
            throw Failure.environment("Kafka refused the taxonomy: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
