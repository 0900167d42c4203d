package dev.parley.broker;

import dev.parley.broker.BrokerException.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * A Kafka broker with its controller in this process: one KRaft node, alone and reachable from this machine only, or one of a quorum. A folder that was used before
 * comes back with all records, offsets and transactions. The wiring is that of {@code KafkaRaftServer}, which tells neither its port
 * nor its faults. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** After how many looks at a stranded transaction it is ended. Among several one may for a while be wrong about who coordinates what. */
    private static final int LOOKS_ALONE = 2;
    private static final int LOOKS_AMONG_SEVERAL = 6;

    private static final InetAddress THIS_MACHINE = InetAddress.ofLiteral("127.0.0.1");

    private final BrokerThreads threads;
    private final FolderLock lock;
    private final BrokerSettings settings;
    private final ControllerServer controller;
    private final CompletableFuture<Void> voting;
    private final BrokerServer broker;
    private volatile Optional<StrandedTransactions> watch = Optional.empty();

    private EmbeddedBroker(BrokerThreads threads, FolderLock lock, KafkaConfig config, KafkaFolder folder,
            BrokerSettings settings) {
        this.threads = threads;
        this.lock = lock;
        this.settings = settings;
        var voters = new CompletableFuture<Map<Integer, InetSocketAddress>>();
        var shared = new SharedServer(config, folder.properties(), Time.SYSTEM, new Metrics(), voters, List.of(),
                threads, ServerSocketFactory.INSTANCE);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folder.bootstrap());
        broker = new BrokerServer(shared);
        voting = controller.socketServerFirstBoundPortFuture()
                .thenAccept(port -> voters.complete(voters(settings, port)));
    }

    private static Map<Integer, InetSocketAddress> voters(BrokerSettings settings, int port) {
        return settings.quorum()
                .map(Quorum::resolved)
                .orElseGet(() -> Map.of(settings.nodeId(), new InetSocketAddress(THIS_MACHINE, port)));
    }

    /**
     * Returns when clients can connect; one of a quorum waits until most of the others are there.
     *
     * @throws BrokerException if it can't start; nothing of it is left running then
     */
    public static EmbeddedBroker start(BrokerSettings settings) throws BrokerException {
        var broker = start(settings, Map.of());
        broker.watch = Optional.of(StrandedTransactions.watch(broker.bootstrapServers(),
                settings.quorum().isPresent() ? LOOKS_AMONG_SEVERAL : LOOKS_ALONE));
        return broker;
    }

    /** @param extra Kafka's own settings, which win over ours */
    static EmbeddedBroker start(BrokerSettings settings, Map<String, String> extra) throws BrokerException {
        requireFree(settings);
        var lock = FolderLock.take(settings.folder());
        try {
            var config = KafkaSettings.of(settings, extra);
            var threads = new BrokerThreads(settings.folder().toString());
            var broker = new EmbeddedBroker(threads, lock, config, KafkaFolder.open(settings, config), settings);
            broker.start(settings.port());
            return broker;
        } catch (BrokerException | RuntimeException e) {
            Utils.closeQuietly(lock, "lock of " + settings.folder());
            throw e;
        }
    }

    private void start(int port) throws BrokerException {
        var started = threads.run("broker-start", () -> {
            controller.startup();
            broker.startup();
        });
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(voting, started), threads.failure()).join();
        } catch (CompletionException e) {
            stop();
            throw failed(port, e.getCause() == null ? e : e.getCause());
        }
        if (threads.failure().isDone()) {
            stop();
            throw failed(port, threads.failure().join());
        }
    }

    /** {@code HOST:PORT} of this broker. */
    public String bootstrapServers() {
        return settings.host() + ":" + port();
    }

    public int port() {
        return port(KafkaSettings.CLIENTS);
    }

    int port(String listener) {
        return broker.boundPort(ListenerName.normalised(listener));
    }

    /** Stays the same for as long as the folder lives. */
    public String clusterId() {
        return broker.clusterId();
    }

    /** Completes when the running broker has met something that it can't get over, a full disk for one; it should be closed then. */
    public CompletionStage<BrokerException> failure() {
        return threads.failure().minimalCompletionStage();
    }

    /** Hands leadership back and flushes all; a broker that was closed starts without recovery. */
    @Override
    public void close() {
        watch.ifPresent(StrandedTransactions::close);
        stop();
        Utils.closeQuietly(lock, "lock of " + threads.getName());
    }

    private void stop() {
        broker.shutdown();
        controller.shutdown();
    }

    private BrokerException failed(int port, Throwable cause) {
        for (var inner = cause; inner != null; inner = inner.getCause())
            if (inner instanceof BindException)
                return portInUse(port, inner);
        return new BrokerException(Reason.FAILED, "the broker in " + threads.getName() + " does not start: "
                + root(cause)
                + ". If its folder is damaged, restore it from a backup, or move it away and feed the sources again",
                cause);
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    /** Asked before Kafka does anything, which would take a second to say the same. */
    private static void requireFree(BrokerSettings settings) throws BrokerException {
        int port = settings.port();
        if (port == 0)
            return;
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(settings.host()))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw portInUse(port, e);
        }
    }

    private static BrokerException portInUse(int port, Throwable cause) {
        return new BrokerException(Reason.PORT_IN_USE, "port " + port
                + " can't be opened, most likely because another program listens there: stop that one, or choose"
                + " another port (0 takes a free one)", cause);
    }
}
