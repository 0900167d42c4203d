package dev.parley.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path folder;

    @Test
    void recordsOffsetsAndTheClusterIdSurviveARestart() throws Exception {
        String cluster;
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            cluster = broker.clusterId();
            var talk = new Talk(broker.bootstrapServers());
            talk.open();
            talk.say("one", "two");
            assertThat(talk.hear("anna", 2)).containsExactly("one", "two");
            talk.say("three");
        }
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            assertThat(broker.clusterId()).isEqualTo(cluster);
            var talk = new Talk(broker.bootstrapServers());
            assertThat(talk.hear("anna", 1)).containsExactly("three");
            assertThat(talk.hear("ben", 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void aKilledBrokerComesBackWithEveryConfirmedRecord() throws Exception {
        var lines = Talk.numbered(200);
        var process = BrokerProcess.start(folder);
        try {
            var talk = new Talk(BrokerProcess.bootstrapServers(process));
            talk.open();
            talk.say(lines);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.say("after");
            assertThat(talk.hear("anna", 201)).startsWith(lines).endsWith("after").hasSize(201);
        }
    }

    @Test
    void twoBrokersRunSideBySideOnFreePorts() throws Exception {
        try (var left = EmbeddedBroker.start(BrokerSettings.in(folder.resolve("left")));
                var right = EmbeddedBroker.start(BrokerSettings.in(folder.resolve("right")))) {
            assertThat(left.port()).isNotEqualTo(right.port());
            assertThat(left.clusterId()).isNotEqualTo(right.clusterId());
            new Talk(left.bootstrapServers()).open();
            new Talk(right.bootstrapServers()).open();
            new Talk(left.bootstrapServers()).say("here");
            new Talk(right.bootstrapServers()).say("there");
            assertThat(new Talk(left.bootstrapServers()).hear("anna", 1)).containsExactly("here");
        }
    }

    @Test
    void itListensOnTheChosenPortOfThisMachineOnly() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder).withPort(port))) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            try (var everywhere = new ServerSocket()) {
                everywhere.setReuseAddress(false);
                everywhere.bind(new InetSocketAddress("127.0.0.2", port));
                assertThat(everywhere.isBound()).isTrue();
            }
        }
    }

    @Test
    void aRecordOfFortyMegabytesPasses() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.open();
            var huge = "x".repeat(40 << 20);
            talk.say(huge);
            assertThat(talk.hear("anna", 1)).containsExactly(huge);
        }
    }
}
