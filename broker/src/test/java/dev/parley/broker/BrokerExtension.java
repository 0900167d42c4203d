package dev.parley.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real broker for the tests of one class, in a temporary folder that goes with it:
 *
 * <pre>{@code @RegisterExtension static final BrokerExtension BROKER = new BrokerExtension();}</pre>
 */
public final class BrokerExtension implements BeforeAllCallback, AfterAllCallback {
    private final AtomicInteger names = new AtomicInteger();
    private Optional<Running> running = Optional.empty();

    private record Running(Path folder, EmbeddedBroker broker) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, BrokerException {
        var folder = Files.createTempDirectory("parley-broker");
        running = Optional.of(new Running(folder, EmbeddedBroker.start(BrokerSettings.in(folder))));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var it = running.orElseThrow();
        it.broker().close();
        Utils.delete(it.folder().toFile());
    }

    /** Where clients connect, while the tests of the class run. */
    public String bootstrapServers() {
        return running.orElseThrow().broker().bootstrapServers();
    }

    /** A name that no other test of the class has used, for a group, a transactional id or a topic. */
    public String unique(String prefix) {
        return prefix + "-" + names.incrementAndGet();
    }

    /** Creates a topic and returns when it can be written to. */
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new UncheckedIOException("topic " + name + " was not created", new IOException(e));
        }
    }

    /** A client for everything else; close it. */
    public Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }
}
