package dev.parley.app.kafka;

import dev.parley.app.exit.Failure;
import dev.parley.model.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the channels that are missing and checks those that are there. All have the same number of partitions: channels that share a
 * store must, and Kafka Streams does not notice where they differ but loses state.
 */
public final class ChannelSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private final Admin admin;
    private final Collection<Channel<?, ?>> channels;
    private final Duration patience;

    public ChannelSetup(Admin admin, Collection<Channel<?, ?>> channels) {
        this(admin, channels, PATIENCE);
    }

    /** @param patience with brokers that are missing */
    ChannelSetup(Admin admin, Collection<Channel<?, ?>> channels, Duration patience) {
        this.admin = admin;
        this.channels = channels;
        this.patience = patience;
    }

    /**
     * @param wanted number of partitions; if empty, what is there already, else {@code standard}
     * @return the number of partitions
     * @throws Failure if channels are there with another number
     */
    public int prepare(OptionalInt wanted, int standard) {
        var present = present();
        int partitions = agreed(present, wanted, standard);
        create(channels.stream().filter(c -> !present.containsKey(c.name())).toList(), partitions);
        return partitions;
    }

    private static int agreed(Map<String, Integer> present, OptionalInt wanted, int standard) {
        var counts = present.values().stream().collect(Collectors.toUnmodifiableSet());
        if (counts.size() > 1)
            throw Failure.environment("the channels have different numbers of partitions " + present
                    + "; they must be equal, so this cluster can't be used as it is", null);
        int there = counts.stream().findFirst().orElse(wanted.orElse(standard));
        if (there != wanted.orElse(there))
            throw Failure.environment("this data was made with " + there + " partitions, not " + wanted.getAsInt()
                    + "; leave --partitions out, or use another data folder", null);
        return there;
    }

    private Map<String, Integer> present() {
        var names = Ends.await(admin.listTopics().names());
        var ours = channels.stream().map(Channel::name).filter(names::contains).toList();
        return Ends.await(admin.describeTopics(ours).allTopicNames())
                .values()
                .stream()
                .collect(Collectors.toMap(TopicDescription::name, t -> t.partitions().size()));
    }

    /** Brokers of a cluster that starts come one after the other: what lacks some is asked for again for a while. */
    private void create(Collection<Channel<?, ?>> missing, int partitions) {
        var end = System.nanoTime() + patience.toNanos();
        var left = missing;
        while (!left.isEmpty()) {
            var lacking = request(left, partitions);
            if (!lacking.isEmpty() && System.nanoTime() > end)
                throw Failure.environment(
                        "channels can't be made, for %d s now: %s; start the brokers that are missing, or set a lower default.replication.factor there"
                                .formatted(patience.toSeconds(), lacking.values().iterator().next().getMessage()),
                        null);
            left = left.stream().filter(channel -> lacking.containsKey(channel.name())).toList();
            if (!left.isEmpty())
                pause();
        }
    }

    /** @return those for which too few brokers are there now */
    private Map<String, Throwable> request(Collection<Channel<?, ?>> missing, int partitions) {
        var topics = missing.stream()
                .map(c -> new NewTopic(c.name(), Optional.of(partitions), Optional.empty()).configs(c.settings()))
                .toList();
        var lacking = new TreeMap<String, Throwable>();
        admin.createTopics(topics).values().forEach((name, request) -> {
            try {
                request.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case TopicExistsException _ -> {} // another instance was first
                    case InvalidReplicationFactorException few -> lacking.put(name, few);
                    case null, default ->
                        throw Failure.environment("channel " + name + " could not be made: " + e.getCause(), e);
                }
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        });
        return lacking;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
