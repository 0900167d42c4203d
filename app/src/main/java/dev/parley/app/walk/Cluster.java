package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.settings.Settings;
import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Kafka that a command works on. */
public sealed interface Cluster extends AutoCloseable {
    /** For lifecycle events. */
    Logger LOG = LoggerFactory.getLogger(Cluster.class);

    Connection connection();

    @Override
    default void close() {}

    /** A broker in this process, for as long as the command runs. */
    record Own(EmbeddedBroker broker, Connection connection) implements Cluster {
        @Override
        public void close() {
            Thread.interrupted(); // whoever was interrupted while it started still stops in order
            broker.close();
            LOG.info("the broker is down");
        }
    }

    /** The broker of an {@code up} that runs on the same data folder, whose rooms do the work. */
    record Beside(Connection connection, RunFile run) implements Cluster {}

    /** A cluster somewhere else; the rooms may run here, there, or both. */
    record Remote(Connection connection) implements Cluster {}

    /**
     * Opens what the settings name: the cluster, else the {@code up} that is running, else a broker of our own.
     *
     * @param kafka settings that go to the clients untouched
     */
    static Cluster open(Settings settings, Map<String, String> kafka) {
        if (settings.cluster() != null)
            return new Remote(Connection.to(settings.cluster(), kafka));
        return RunFile.started(settings.data())
                .<Cluster>map(run -> new Beside(Connection.to(String.valueOf(run.kafka()), kafka), run))
                .orElseGet(() -> start(settings, kafka));
    }

    private static Cluster start(Settings settings, Map<String, String> kafka) {
        try {
            var folder = BrokerSettings.in(settings.data().resolve("kafka")).withPort(settings.brokerPort());
            var broker = EmbeddedBroker.start(folder);
            LOG.atInfo().addKeyValue("address", broker.bootstrapServers()).log("the broker is up");
            return new Own(broker, Connection.to(broker.bootstrapServers(), kafka));
        } catch (BrokerException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whoever was interrupted while a broker started has broken its files off, which then are at fault by the broker's words. */
    static RuntimeException failed(String message, BrokerException e) {
        return Thread.currentThread().isInterrupted()
                ? new InterruptException("interrupted while a broker starts")
                : Failure.environment(message, e);
    }
}
