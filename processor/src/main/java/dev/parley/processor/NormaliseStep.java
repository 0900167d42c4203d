package dev.parley.processor;

import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.normalise.Outcome.Gone;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/**
 * Puts the normaliser into the topology: raw records in, outcomes by event id out.
 *
 * @param took told how long each document took
 */
record NormaliseStep(Normaliser normaliser, Consumer<Duration> took) {
    /** @param by tells the step from others in the names of its nodes */
    KStream<String, Outcome> attach(KStream<String, RawReading> raw, String by) {
        return raw.flatMap((key, reading) -> outcome(key, reading), Named.as("normalise" + by));
    }

    private List<KeyValue<String, Outcome>> outcome(String key, RawReading reading) {
        return switch (reading) {
            case RawReading.Legible(var document) -> List.of(KeyValue.pair(document.eventId(), normalised(document)));
            case RawReading.Illegible(var reason) ->
                List.of(KeyValue.pair(key, new Rejected(Rejection.unreadable(key, reason))));
            case null -> List.of();
        };
    }

    private Outcome normalised(RawDocument document) {
        long began = System.nanoTime();
        var outcome = normaliser.normalise(document);
        took.accept(Duration.ofNanos(System.nanoTime() - began));
        return outcome;
    }

    /** What dedupe is told of an outcome: the stages do not know each other. */
    static KStream<String, Arrival> arrivals(KStream<String, Outcome> outcomes, String by) {
        return outcomes.mapValues((event, outcome) -> switch (outcome) {
            case Normalised(var document) -> Arrival.of(event, document);
            case Rejected(var rejection) -> Arrival.of(rejection);
            case Gone(var raw, var absence) -> Arrival.of(raw, absence);
        }, Named.as("arrive" + by));
    }

    /** Of events that came before: a rejection, or a tombstone for the one there may have been. */
    static KStream<String, Rejection> corrections(KStream<String, Outcome> outcomes) {
        return outcomes.mapValues(NormaliseStep::rejection, Named.as("correct"));
    }

    private static @Nullable Rejection rejection(Outcome outcome) {
        return outcome instanceof Rejected(var rejection) ? rejection : null;
    }

    static KStream<String, Rejection> rejections(KStream<String, Outcome> outcomes) {
        return outcomes.flatMapValues(o -> o instanceof Rejected(var rejection) ? List.of(rejection) : List.of(),
                Named.as("reject"));
    }
}
