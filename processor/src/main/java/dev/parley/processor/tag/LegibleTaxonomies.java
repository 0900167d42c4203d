package dev.parley.processor.tag;

import dev.parley.model.Channels;
import dev.parley.model.PublishedTaxonomy;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Published taxonomies as far as they can be read: anybody may write to the channel, and what is no taxonomy must not stop the tagging. */
final class LegibleTaxonomies implements Deserializer<PublishedTaxonomy> {
    private static final Logger LOG = LoggerFactory.getLogger(LegibleTaxonomies.class);
    private final Deserializer<PublishedTaxonomy> strict = Channels.TAXONOMY.values().deserializer();

    static Serde<PublishedTaxonomy> serde() {
        return Serdes.serdeFrom(Channels.TAXONOMY.values().serializer(), new LegibleTaxonomies());
    }

    /** Null for a tombstone, and for what can't be read: the log says why. */
    @Override
    public @Nullable PublishedTaxonomy deserialize(String channel, byte @Nullable [] body) {
        try {
            return strict.deserialize(channel, body);
        } catch (SerializationException e) {
            LOG.error("{}; it is refused, and the taxonomy in force stays: {}", e.getMessage(),
                    String.valueOf(e.getCause()).lines().findFirst().orElse(""));
            return null;
        }
    }
}
