package dev.parley.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.broker.BrokerExtension;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import java.util.Map;
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
}
