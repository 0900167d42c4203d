package dev.parley.sink.postgres;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Skipped, with the reason, where there is no Docker engine. */
@Tag("docker")
class PostgresSinkOnContainerIT extends PostgresSinkSuite {
    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.inContainer();

    @Override
    PostgresExtension postgres() {
        return POSTGRES;
    }
}
