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
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a rise as JSON to an address, once per rise: a rise goes on for as long as its topic rises on one day after another, and a topic is
 * told of again only after a day on which it did not, and never of a day before the last one that was told. What could not be delivered after {@link #ATTEMPTS} attempts is logged and tried again
 * at the next look; of the address by its host alone, since for many hooks the rest is the secret. The header {@code Idempotency-Key} is
 * the same for each attempt, since an answer can get lost. Not thread-safe.
 */
final class RisingWebhook implements AutoCloseable {
    static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RisingWebhook.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;
    private final Duration pause;
    private final Told told;

    /** @param pause before the second attempt; doubled before each further one */
    RisingWebhook(URI address, Duration pause, Told told) {
        this.address = address;
        this.pause = pause;
        this.told = told;
    }

    /**
     * Tells of those that were not told of yet.
     *
     * @param rises by day, one day after another
     * @return whether all could be delivered
     */
    boolean look(List<Rise> rises) throws InterruptedException {
        boolean all = true;
        for (var rise : rises) {
            var day = LocalDate.parse(rise.point().on());
            if (told.has(rise.topic(), day) || deliver(rise))
                told.seen(rise.topic(), day);
            else
                all = false;
        }
        return all;
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
                .header("Idempotency-Key", rise.topic() + "/" + rise.point().on())
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(rise)))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300)
                return true;
            LOG.warn("{} answered {} to the rise of {} (attempt {} of {})", address.getHost(), status, rise.topic(),
                    attempt, ATTEMPTS);
        } catch (IOException e) {
            LOG.warn("{} could not be told of the rise of {} (attempt {} of {})", address.getHost(), rise.topic(),
                    attempt, ATTEMPTS, e);
        }
        return false;
    }

    @Override
    public void close() {
        client.close();
    }
}
