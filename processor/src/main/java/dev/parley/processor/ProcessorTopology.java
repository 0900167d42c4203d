package dev.parley.processor;

import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import dev.parley.processor.dedupe.DedupeStage;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.pace.Pace;
import dev.parley.processor.tag.TagStage;
import dev.parley.processor.tag.TaxonomyInForce;
import dev.parley.processor.trend.TrendStage;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/** The walk, one line a stage: raw, normalise, dedupe, tag, documents; and from the documents, trends. */
final class ProcessorTopology {
    private static final String AGAIN = "-again";

    private ProcessorTopology() {}

    static Topology of(Normaliser normaliser, DedupeStage dedupe, TaxonomyInForce taxonomy, StageTimes times,
            Pace pace) {
        var walk = new StreamsBuilder();
        var normalise = new NormaliseStep(normaliser, times.of("normalise"));
        var outcomes = normalise.attach(pace.of(raw(walk, Channels.RAW, "raw"), "raw"), "");
        var again = normalise.attach(pace.of(raw(walk, Channels.REDRIVE, "redrive"), "redrive"), AGAIN);
        var grouped = dedupe.attach(walk, NormaliseStep.arrivals(outcomes, ""), NormaliseStep.arrivals(again, AGAIN));
        var documents = new TagStage(taxonomy, times.of("tag")).attach(walk, grouped);
        send(NormaliseStep.rejections(outcomes), Channels.REJECTED, "");
        send(NormaliseStep.corrections(again), Channels.REJECTED, AGAIN);
        send(documents, Channels.DOCUMENTS, "");
        send(new TrendStage(pace).attach(documents), Channels.TRENDS, "");
        return walk.build();
    }

    private static KStream<String, RawReading> raw(StreamsBuilder walk, Channel<String, RawDocument> channel,
            String name) {
        return walk.stream(channel.name(), Consumed.with(channel.keys(), RawReading.serde()).withName(name));
    }

    private static <K, V> void send(KStream<K, V> stream, Channel<K, V> channel, String by) {
        stream.to(channel.name(),
                Produced.with(channel.keys(), channel.values()).withName("to-" + channel.name() + by));
    }
}
