package dev.parley.sink.postgres;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSinkIT extends PostgresSinkSuite {
    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.embedded();

    @Override
    PostgresExtension postgres() {
        return POSTGRES;
    }
}
