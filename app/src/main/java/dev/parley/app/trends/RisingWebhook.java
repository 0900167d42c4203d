package dev.parley.app.trends;

import dev.parley.model.Json;
import dev.parley.processor.trend.Rising.Rise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a rise as JSON to an address, once per rise: a topic is told again only after it has stopped rising. What could not be delivered
 * after {@link #ATTEMPTS} attempts is logged and tried again at the next look. Not thread-safe.
 */
public final class RisingWebhook implements AutoCloseable {
    static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RisingWebhook.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;
    private final Duration pause;
    private final Set<String> told;

    /**
     * @param pause before the second attempt; doubled before each further one
     * @param told topics that were told of before a restart and may still be rising
     */
    public RisingWebhook(URI address, Duration pause, Set<String> told) {
        this.address = address;
        this.pause = pause;
        this.told = new TreeSet<>(told);
    }

    /**
     * Tells of those that were not told of yet.
     *
     * @return the topics that rise and were told of, to be kept for the next start
     */
    public Set<String> look(List<Rise> rises) throws InterruptedException {
        told.retainAll(rises.stream().map(Rise::topic).collect(Collectors.toSet()));
        for (var rise : rises)
            if (!told.contains(rise.topic()) && deliver(rise))
                told.add(rise.topic());
        return Set.copyOf(told);
    }

    private boolean deliver(Rise rise) throws InterruptedException {
        var wait = pause;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (post(rise, attempt))
                return true;
            if (attempt < ATTEMPTS)
                Thread.sleep(wait);
            wait = wait.multipliedBy(2);
        }
        return false;
    }

    private boolean post(Rise rise, int attempt) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(rise)))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300)
                return true;
            LOG.warn("{} answered {} to the rise of {} (attempt {} of {})", address, status, rise.topic(), attempt,
                    ATTEMPTS);
        } catch (IOException e) {
            LOG.warn("{} could not be told of the rise of {} (attempt {} of {})", address, rise.topic(), attempt,
                    ATTEMPTS, e);
        }
        return false;
    }

    @Override
    public void close() {
        client.close();
    }
}
