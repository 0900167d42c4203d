package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.dashboard.Events.Client;
import dev.parley.app.dashboard.Events.Event;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final Event STATE = new Event("state", Map.of());

    /** With room for one, each is too slow; index, channels and retries tell at the same time. */
    @Test
    void aClientThatIsTooSlowStopsNobodyWhoTells() throws Exception {
        var client = new Client(new ArrayBlockingQueue<>(1), new CountDownLatch(1));
        var telling = Executors.newFixedThreadPool(3);
        try {
            var told = IntStream.range(0, 3).mapToObj(_ -> telling.submit(() -> {
                for (int i = 0; i < 100_000; i++)
                    client.offer(STATE);
            })).toList();
            for (var each : told)
                each.get(60, TimeUnit.SECONDS);
        } finally {
            telling.shutdownNow();
        }
        assertThat(client.queue()).singleElement().extracting(Event::name).isEqualTo("reset");
    }
}
