package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.publish.TakenOverException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the sources whose hosts the group gives to this instance, until it is stopped. */
public final class Poller implements Runnable {
    /** What one instance is at. */
    public record Gauge(int sources, int waiting, long done, int hosts) {
        static final Gauge NOTHING = new Gauge(0, 0, 0, 0);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final PollerSettings settings;
    private final Map<String, ?> kafka;
    private final JobRunner runner;
    private final Clock clock;
    private final RandomGenerator random;
    private volatile boolean stopped;
    private final AtomicReference<Gauge> gauge = new AtomicReference<>(Gauge.NOTHING);

    /**
     * @param kafka client settings; the channels must exist
     * @param environment where secrets are
     */
    public Poller(PollerSettings settings, Map<String, ?> kafka, Fetcher fetcher, Map<String, String> environment,
            Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.runner = new JobRunner(fetcher, Map.copyOf(environment));
        this.clock = clock;
        this.random = random;
    }

    /** Thread-safe. */
    public Gauge gauge() {
        return gauge.get();
    }

    @Override
    public void run() {
        while (!stopped)
            try (var session = new PollSession(settings, kafka, runner,
                    new Crawl(settings.product(), settings.politeness(), random, settings.callback()), clock)) {
                while (!stopped)
                    gauge.set(session.step());
            } catch (TakenOverException e) {
                LOG.warn("{}; what it held is asked for anew", e.getMessage());
            }
    }

    /** Ends {@link #run} soon; Kafka's clients leave in order only where they are not interrupted. */
    public void stop() {
        stopped = true;
    }
}
