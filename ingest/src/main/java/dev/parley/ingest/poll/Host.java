package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.robots.Robots;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to be asked of one host, and when it may be asked again. One request at a time. Not thread-safe. */
final class Host {
    /** A poll or an entry, by its key. */
    record Task(Instant due, String key) {}

    private static final Comparator<Task> BY_TIME = Comparator.comparing(Task::due).thenComparing(Task::key);

    private final Map<String, Task> tasks = new HashMap<>();
    private final NavigableSet<Task> polls = new TreeSet<>(BY_TIME);
    private final NavigableSet<Task> entries = new TreeSet<>(BY_TIME);
    private Instant free;
    private Duration interval;
    private boolean busy;
    private int throttled;
    private @Nullable Robots robots;
    private @Nullable FetchOutcome unreached;
    private Instant robotsUntil = Instant.MIN;

    /** @param free when the first request may go out: after a take-over, the one before may have been just now */
    Host(Instant free, Duration interval) {
        this.free = free;
        this.interval = interval;
    }

    /** In place of an earlier one with its key. */
    void add(Task task) {
        remove(task.key());
        tasks.put(task.key(), task);
        queue(task.key()).add(task);
    }

    void remove(String key) {
        var task = tasks.remove(key);
        if (task != null)
            queue(key).remove(task);
    }

    private NavigableSet<Task> queue(String key) {
        return key.startsWith(EntryState.PREFIX) ? entries : polls;
    }

    /** The next one that is due, polls first; stays in the queue. */
    @Nullable
    Task due(Instant now) {
        if (busy || now.isBefore(free))
            return null;
        var poll = first(polls, now);
        return poll == null ? first(entries, now) : poll;
    }

    private static @Nullable Task first(NavigableSet<Task> queue, Instant now) {
        return queue.isEmpty() || queue.first().due().isAfter(now) ? null : queue.first();
    }

    /** Nothing to do and nothing worth knowing. */
    boolean isForgettable(Instant now) {
        return !busy && tasks.isEmpty() && !now.isBefore(free) && !now.isBefore(robotsUntil);
    }

    void begin() {
        busy = true;
    }

    void end(Instant now) {
        busy = false;
        waitUntil(now.plus(pause()));
    }

    /** The site's wish counts if it is longer. */
    private Duration pause() {
        var wish = robots == null ? Duration.ZERO : robots.crawlDelay().orElse(Duration.ZERO);
        return wish.compareTo(interval) > 0 ? wish : interval;
    }

    void waitUntil(Instant time) {
        if (time.isAfter(free))
            free = time;
    }

    /** A second 429 in a row, whatever the route, is meant for the whole host. */
    boolean throttle() {
        return ++throttled > 1;
    }

    void answered() {
        throttled = 0;
    }

    void pace(Duration between) {
        interval = between;
    }

    void learn(Robots rules, FetchOutcome outcome, Instant now) {
        robots = rules;
        unreached = rules.isReached() ? null : outcome;
        robotsUntil = now.plus(rules.kept());
    }

    /** Why the rules were not answered; null if they were. */
    @Nullable
    FetchOutcome unreached() {
        return unreached;
    }

    @Nullable
    Robots robots(Instant now) {
        return now.isBefore(robotsUntil) ? robots : null;
    }
}
