package dev.parley.app.trends;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelFollower;
import dev.parley.app.kafka.Connection;
import dev.parley.app.walk.Room;
import dev.parley.model.Channels;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.processor.trend.Rising;
import dev.parley.processor.trend.TrendTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the trends in a thread of its own and tells a {@link RisingWebhook} what rises. It looks when the trends have been quiet for a
 * moment, since figures on their way, as while much is fed at once, show rises that are none; and now and then if they never are.
 */
public final class RisingWatch implements Room {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final int LONGEST_WAIT = 30;
    /** The latest may be tomorrow; then there are today and yesterday. */
    private static final int DAYS = 3;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();

    private RisingWatch(Connection connection, URI address, Told told) {
        thread = Thread.ofPlatform()
                .name("parley-rising")
                .uncaughtExceptionHandler((_, cause) -> ended.set(cause))
                .start(() -> follow(connection, address, told));
    }

    /** @param data where it keeps what it has told */
    public static RisingWatch start(Connection connection, URI address, Path data) {
        return new RisingWatch(connection, address, Told.in(data.resolve("rising.json")));
    }

    private static void follow(Connection connection, URI address, Told told) {
        try (var trends = ChannelFollower.of(connection, Channels.TRENDS);
                var webhook = new RisingWebhook(address, PAUSE, told)) {
            boolean due = false;
            for (int busy = 0;;) {
                boolean news = trends.catchUp();
                due |= news;
                busy = news ? busy + 1 : 0;
                if (due && (!news || busy > LONGEST_WAIT)) {
                    due = !look(trends, webhook);
                    busy = 0;
                }
                Thread.sleep(due && !news ? AFTER_FAILURE : PAUSE);
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
            Thread.currentThread().interrupt(); // how it is stopped
        }
    }

    private static boolean look(ChannelFollower<TrendKey, Trend> trends, RisingWebhook webhook)
            throws InterruptedException {
        return webhook.look(Rising.lately(new TrendTable(trends.values()), DAYS));
    }

    @Override
    public void check() {
        var cause = ended.get();
        if (cause != null)
            throw Failure.work("telling of rises stopped: " + cause, cause);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
