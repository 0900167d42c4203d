package dev.parley.ingest.publish;

import org.apache.kafka.common.KafkaException;

/** Another process writes under this one's name now, or the group gave its work away. What was not committed is undone; stop. */
public final class TakenOverException extends RuntimeException {
    TakenOverException(KafkaException cause) {
        super("another ingest has taken over from this one: " + cause.getMessage(), cause);
    }
}
