package dev.parley.app.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.guarantees.ParleyProcess;
import dev.parley.app.guarantees.Tree;
import dev.parley.broker.BrokerException;
import dev.parley.broker.SecuredBroker;
import dev.parley.ingest.poll.IngestChannels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class SecuredIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final List<String> ROOMS = List.of("processor", "sink", "ingest");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void roomsWithNoMoreRightsThanTheDocumentedOnesDoTheWalkBySettingsAloneOverTlsAndScram()
            throws IOException, InterruptedException, BrokerException, ExecutionException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(Path.of("../seeds/003_ce96b97cd3a21685.txt"), inbox.resolve("talk.txt"));
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox + "\n");
        try (var broker = SecuredBroker.start(Files.createDirectories(folder.resolve("broker")))) {
            admitAll(broker);
            try (var processor = room(broker, "processor");
                    var sink = room(broker, "sink");
                    var ingest = room(broker, "ingest", "--set", "ingest.sources=" + sources)) {
                var all = List.of(processor, sink, ingest);
                await("the talk is written").atMost(PATIENCE).failFast(() -> requireAlive(all)).until(this::isWritten);
                for (var room : all)
                    room.terminate();
                for (var room : all)
                    assertThat(room.await().err()).doesNotContain("AuthorizationException");
            }
            trimTheFrontierAsIngestDoes(broker);
        }
        assertThat(Tree.of(documents()).files().values()).singleElement().asString().contains("Jacob Effron");
    }

    /** Ingest does so once something was found in a feed, and only notes that it may not. */
    private void trimTheFrontierAsIngestDoes(SecuredBroker broker) throws InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "security.protocol",
                "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512", "sasl.jaas.config", jaas("ingest"),
                "ssl.truststore.type", "PEM", "ssl.truststore.location", broker.certificate().toString());
        try (var admin = Admin.create(settings)) {
            var frontier = new TopicPartition(IngestChannels.FRONTIER.name(), 0);
            admin.deleteRecords(Map.of(frontier, RecordsToDelete.beforeOffset(0))).all().get();
        }
    }

    @Test
    void aRoomWithAWrongPasswordEndsAndSaysThatItIsNotLetIn()
            throws IOException, InterruptedException, BrokerException {
        try (var broker = SecuredBroker.start(Files.createDirectories(folder.resolve("broker")));
                var room = room(broker, "processor")) {
            var ended = room.await();
            assertThat(ended.code()).isNotZero();
            assertThat(ended.err()).contains("SaslAuthenticationException");
        }
    }

    private static void admitAll(SecuredBroker broker) throws IOException, InterruptedException, ExecutionException {
        var rights = Right.table(Path.of("../docs/scale.md"));
        for (var room : ROOMS) {
            assertThat(rights).anyMatch(right -> right.room().equals(room));
            var own = rights.stream().filter(right -> right.isNeededBy(room)).flatMap(right -> right.of(room)).toList();
            broker.addUser(room, password(room), own);
        }
    }

    private static void requireAlive(List<ParleyProcess> rooms) throws IOException {
        for (var room : rooms)
            if (!room.isAlive())
                throw new AssertionError("a room has ended: " + room.complaint());
    }

    private boolean isWritten() throws IOException {
        return Files.exists(documents()) && !Tree.of(documents()).files().isEmpty();
    }

    private Path documents() {
        return folder.resolve("sink/out/documents");
    }

    private static String password(String user) {
        return "password-of-" + user;
    }

    private static String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";%n"
                .formatted(user, password(user));
    }

    /** Set up as docs/scale.md says: by environment, with the password in a file. */
    private ParleyProcess room(SecuredBroker broker, String name, String... more) throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        var jaas = Files.writeString(own.resolve("jaas"), jaas(name));
        var environment = List.of("env", "PARLEY_KAFKA_SECURITY_PROTOCOL=SASL_SSL",
                "PARLEY_KAFKA_SASL_MECHANISM=SCRAM-SHA-512", "PARLEY_KAFKA_SASL_JAAS_CONFIG_FILE=" + jaas,
                "PARLEY_KAFKA_SSL_TRUSTSTORE_TYPE=PEM", "PARLEY_KAFKA_SSL_TRUSTSTORE_LOCATION=" + broker.certificate());
        var arguments = new ArrayList<>(List.of(name, "--kafka", broker.bootstrapServers(), "--data",
                own.resolve("data").toString(), "--out", own.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return ParleyProcess.startBy(environment, own, List.of("-XX:TieredStopAtLevel=1"),
                arguments.toArray(String[]::new));
    }
}
