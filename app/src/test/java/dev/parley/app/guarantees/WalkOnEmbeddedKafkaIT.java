package dev.parley.app.guarantees;

import dev.parley.broker.BrokerExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class WalkOnEmbeddedKafkaIT extends WalkOnKafka {
    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @Override
    String kafka() {
        return BROKER.bootstrapServers();
    }
}
