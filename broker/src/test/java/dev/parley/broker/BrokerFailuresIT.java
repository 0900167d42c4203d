package dev.parley.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.broker.BrokerException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFailuresIT {
    @TempDir
    Path folder;

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var failure = failure(BrokerSettings.in(folder).withPort(other.getLocalPort()));
            assertThat(failure.reason()).isEqualTo(Reason.PORT_IN_USE);
            assertThat(failure).hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("another port");
        }
        startsAndStops();
    }

    @Test
    void aFolderInUseByThisProcessIsRefused() throws Exception {
        try (var first = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            assertThat(failure(BrokerSettings.in(folder)).reason()).isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(first.port()).isPositive();
        }
        startsAndStops();
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefusedWithItsPid() throws Exception {
        var process = BrokerProcess.start(folder);
        try {
            BrokerProcess.bootstrapServers(process);
            var failure = failure(BrokerSettings.in(folder));
            assertThat(failure.reason()).isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(failure).hasMessageContaining("(process " + process.pid() + ")")
                    .hasMessageContaining(folder.toString());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void unreadablePropertiesAreACorruptFolder() throws Exception {
        startsAndStops();
        Files.writeString(folder.resolve("meta.properties"), "version=1\nnode.id=one\n");
        assertThat(failure(BrokerSettings.in(folder)).reason()).isEqualTo(Reason.FOLDER_CORRUPT);
    }

    @Test
    void aFolderWithoutItsPropertiesIsNotTakenForNew() throws Exception {
        startsAndStops();
        Files.delete(folder.resolve("meta.properties"));
        var failure = failure(BrokerSettings.in(folder));
        assertThat(failure.reason()).isEqualTo(Reason.FOLDER_CORRUPT);
        assertThat(failure).hasMessageContaining("no meta.properties").hasMessageContaining("backup");
    }

    @Test
    void aFolderOfAnotherNodeIsRefused() throws Exception {
        startsAndStops();
        var failure = failure(new BrokerSettings(folder, 0, 7, Optional.empty()));
        assertThat(failure.reason()).isEqualTo(Reason.FOLDER_CORRUPT);
    }

    @Test
    void aDamagedMetadataLogIsReportedAndEndsNothing() throws Exception {
        startsAndStops();
        try (var files = Files.list(folder.resolve("__cluster_metadata-0"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.write(file, new byte[]{ 1, 2, 3, 4, 5, 6, 7 });
        }
        assertThat(failure(BrokerSettings.in(folder))).hasMessageContaining(folder + " does not start: ")
                .hasMessageContaining("backup");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("kafka"), "");
        var failure = failure(BrokerSettings.in(file));
        assertThat(failure.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    @Test
    void aBrokerThatLosesItsFolderSaysSoAndTheProcessLives() throws Exception {
        var home = folder.resolve("kafka");
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(home))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.open();
            Files.move(home, folder.resolve("gone"));
            Files.writeString(home, "");
            talk.open("more");
            var failure = broker.failure().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(failure).hasMessageContaining(home.toString());
        }
    }

    private void startsAndStops() throws BrokerException {
        EmbeddedBroker.start(BrokerSettings.in(folder)).close();
    }

    private static BrokerException failure(BrokerSettings settings) {
        return catchThrowableOfType(BrokerException.class, () -> EmbeddedBroker.start(settings).close());
    }
}
