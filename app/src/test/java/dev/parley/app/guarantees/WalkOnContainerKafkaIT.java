package dev.parley.app.guarantees;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** Skipped, with the reason, where there is no Docker engine. */
@Tag("docker")
class WalkOnContainerKafkaIT extends WalkOnKafka {
    private static @Nullable KafkaContainer container;

    @BeforeAll
    static void start() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine here");
        container = new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_MESSAGE_MAX_BYTES", "50331648")
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "50331648");
        container.start();
    }

    @AfterAll
    static void stop() {
        if (container != null)
            container.stop();
    }

    @Override
    String kafka() {
        return Objects.requireNonNull(container).getBootstrapServers();
    }
}
