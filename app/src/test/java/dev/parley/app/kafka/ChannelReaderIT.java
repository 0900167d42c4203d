package dev.parley.app.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.app.exit.Failure;
import dev.parley.broker.BrokerExtension;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChannelReaderIT {
    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @Test
    void inAChannelThatIsNotThereIsNothing() {
        var reader = new ChannelReader(Connection.to(BROKER.bootstrapServers(), Map.of()));
        assertThat(reader.table(Channels.DOCUMENTS)).isEmpty();
        assertThat(reader.last(Channels.DOCUMENTS, new DocumentId("ygjouywiscui2q7x"))).isEmpty();
    }

    @Test
    void aRecordThatCantBeReadIsNamedByItsPlace() {
        var connection = Connection.to(BROKER.bootstrapServers(), Map.of());
        try (var admin = connection.admin()) {
            new ChannelSetup(admin, List.of(Channels.REJECTED)).prepare(OptionalInt.of(1), 1);
        }
        try (var writer = Transactions.open(connection.settings(), "test")) {
            writer.write(List.of(new ProducerRecord<>(Channels.REJECTED.name(), bytes("event"), bytes("no JSON"))));
        }
        assertThatThrownBy(() -> new ChannelReader(connection).table(Channels.REJECTED)).isInstanceOf(Failure.class)
                .hasMessageContaining("parley.rejected-0 at offset 0")
                .hasMessageNotContaining("seek");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
