package dev.parley.processor;

import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.normalise.Outcome.Gone;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Puts the normaliser into the topology: raw records in, outcomes by event id out. */
record NormaliseStep(Normaliser normaliser) {
    KStream<String, Outcome> attach(KStream<String, RawReading> raw) {
        return raw.flatMap((key, reading) -> outcome(key, reading), Named.as("normalise"));
    }

    private List<KeyValue<String, Outcome>> outcome(String key, RawReading reading) {
        return switch (reading) {
            case RawReading.Legible(var document) ->
                List.of(KeyValue.pair(document.eventId(), normaliser.normalise(document)));
            case RawReading.Illegible(var reason) ->
                List.of(KeyValue.pair(key, new Rejected(Rejection.unreadable(key, reason))));
            case null -> List.of();
        };
    }

    /** What dedupe is told of an outcome: the stages do not know each other. */
    static KStream<String, Arrival> arrivals(KStream<String, Outcome> outcomes) {
        return outcomes.mapValues((event, outcome) -> switch (outcome) {
            case Normalised(var document) -> Arrival.of(event, document);
            case Rejected(var rejection) -> Arrival.of(rejection);
            case Gone(var raw, var absence) -> Arrival.of(raw, absence);
        }, Named.as("arrive"));
    }

    static KStream<String, Rejection> rejections(KStream<String, Outcome> outcomes) {
        return outcomes.flatMapValues(o -> o instanceof Rejected(var rejection) ? List.of(rejection) : List.of(),
                Named.as("reject"));
    }
}
