package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import dev.parley.broker.Quorum;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the broker alone, for rooms in processes of their own on this machine. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Runs the Kafka broker alone, for this machine only, until Ctrl-C.",
                "Rooms reach it with --kafka. It keeps what 'up' and 'replay' keep, in the same place below --data.",
                "With --node and --quorum it is one of several, which keep three copies of everything; it listens where the quorum",
                "says, without any protection: in a network of your own only." },
        footer = { "", "Examples:", "  parley broker --data data --port 9092",
                "  parley broker --data one --port 9092 --node 1 --quorum 1@10.0.0.1:9093,2@10.0.0.2:9093,3@10.0.0.3:9093" })
final class BrokerCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen at; 0 takes a free one (default: 0).")
    private @Nullable Integer port;

    @Option(names = "--node", paramLabel = "N", description = "Its number among the brokers of --quorum.")
    private @Nullable Integer node;

    @Option(
            names = "--quorum",
            paramLabel = "ID@HOST:PORT,...",
            description = "All brokers of the cluster, each with the port at which it talks to the others; the same for all.")
    private @Nullable String quorum;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.choose().settings();
        if (settings.cluster() != null)
            throw Failure.usage("'broker' is a cluster of its own; leave --kafka out");
        var alone = BrokerSettings.in(settings.data().resolve("kafka"))
                .withPort(port == null ? settings.brokerPort() : checked(port));
        try (var broker = EmbeddedBroker.start(among(alone))) {
            say("broker is up on " + broker.bootstrapServers());
            run(broker.failure());
            return 0;
        } catch (BrokerException e) {
            throw Failure.environment(String.valueOf(e.getMessage()), e);
        }
    }

    private BrokerSettings among(BrokerSettings alone) {
        if (node == null && quorum == null)
            return alone;
        if (node == null || quorum == null)
            throw Failure.usage("--node and --quorum go together");
        try {
            return alone.among(Quorum.of(quorum), node);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--quorum: " + e.getMessage());
        }
    }

    private static int checked(int number) {
        if (number < 0 || number > 65_535)
            throw Failure.usage("--port is 0 to 65535, not " + number);
        return number;
    }

    private static void run(CompletionStage<BrokerException> broken) throws InterruptedException {
        var failure = new AtomicReference<@Nullable BrokerException>();
        broken.thenAccept(failure::set);
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(BETWEEN_LOOKS);
            var cause = failure.get();
            if (cause != null)
                throw Failure.environment(String.valueOf(cause.getMessage()), cause);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println("parley: " + line);
        spec.commandLine().getOut().flush();
    }
}
