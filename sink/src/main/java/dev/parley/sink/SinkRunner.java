package dev.parley.sink;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries channels into a sink, on a thread of its own. A sink or broker that is down is tried again, ever more slowly;
 * nothing but what fails waits. May be asked from any thread.
 */
public final class SinkRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRunner.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Sink sink;
    private final List<Feed<?, ?>> feeds;
    private final RunnerSettings settings;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Instant started = Instant.now();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private volatile SinkState state = new SinkState.Starting();
    private volatile Positions positions = Positions.START;
    private volatile long behind;
    private volatile Optional<Rejected> lastRejected = Optional.empty();
    private volatile Consumer<Duration> kept = _ -> {};

    private SinkRunner(Sink sink, Collection<Feed<?, ?>> feeds, RunnerSettings settings) {
        this.sink = sink;
        this.feeds = List.copyOf(feeds);
        this.settings = settings;
        thread = new Thread(this::run, "sink-" + sink.name());
    }

    /** Takes the sink over: it is opened, closed and used by the runner only. */
    public static SinkRunner start(Sink sink, Collection<Feed<?, ?>> feeds, RunnerSettings settings) {
        var runner = new SinkRunner(sink, feeds, settings);
        runner.thread.start();
        return runner;
    }

    /** The present lives of the channels that feed a sink. */
    public static Generations generations(Collection<Feed<?, ?>> feeds, RunnerSettings settings) {
        return ChannelReader.generations(feeds.stream().map(Feed::channel).collect(Collectors.toSet()), settings);
    }

    public String name() {
        return sink.name();
    }

    /** The names of the channels that it reads. */
    public List<String> channels() {
        return feeds.stream().map(Feed::channel).toList();
    }

    public SinkState state() {
        return state;
    }

    /** What the sink has kept. Equal to the ends of the channel when nothing is left to write. */
    public Positions positions() {
        return positions;
    }

    /** How many offsets of its channels lie behind its positions, as far as is known: of a sink that can't write, at its last attempt. */
    public long behind() {
        return behind;
    }

    /** Changes written since the start of the runner. */
    public long written() {
        return written.get();
    }

    /** Records rejected since the start of the runner. */
    public long rejected() {
        return rejected.get();
    }

    public Optional<Rejected> lastRejected() {
        return lastRejected;
    }

    /**
     * From now on {@code listener} is told, from the runner's thread, how long each change took from its channel into the sink. Those
     * that were on the channel before the runner are not told.
     */
    public void onKept(Consumer<Duration> listener) {
        kept = listener;
    }

    private void run() {
        int failures = 0;
        while (!isStopping()) {
            try {
                carry();
            } catch (SinkException | RuntimeException e) {
                failures = state instanceof SinkState.Running ? 1 : failures + 1;
                if (e instanceof SinkException known && known.isLasting()) {
                    fail(known);
                    return;
                }
                pause(e, failures);
            } catch (Error e) { // a library that does not load, memory that is not enough: waiting mends none
                fail(SinkException.lasting("it can't go on: " + e, e));
                return;
            }
        }
        become(new SinkState.Stopped());
    }

    /** One line for each change, not for each batch. */
    private void become(SinkState next) {
        if (!next.getClass().equals(state.getClass()))
            LOG.atInfo()
                    .addKeyValue("room", "sink " + name())
                    .addKeyValue("state", next.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .log("the sink {} is {}", name(), next.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        state = next;
    }

    private void carry() throws SinkException {
        try (var reader = new ChannelReader(feeds, settings); sink) {
            var ends = reader.ends();
            behind = positions.behind(ends);
            open(reader, ends);
            var isWhole = false;
            while (!isStopping()) {
                if (!isWhole && positions.reach(ends)) {
                    sink.complete();
                    isWhole = true;
                }
                write(reader.poll(PATIENCE));
                behind = reader.behind();
                become(new SinkState.Running());
            }
        }
    }

    private void open(ChannelReader reader, Positions ends) throws SinkException {
        var reached = sink.open(reader.generations());
        if (!ends.reach(reached)) {
            LOG.warn("sink {} is ahead of its channel, which has lost records: it is filled again", name());
            sink.startOver();
            reached = Positions.START;
        }
        positions = reached;
        reader.seek(reached);
    }

    private void write(Batch batch) throws SinkException {
        requireAhead(batch);
        if (positions.reach(batch.next()))
            return;
        for (var bad : sink.write(batch)) {
            LOG.warn("sink {} rejects {} at {}: {}", name(), bad.subject(), bad.place(), bad.reason());
            rejected.incrementAndGet();
            lastRejected = Optional.of(bad);
        }
        positions = positions.and(batch.next());
        written.addAndGet(batch.changes().size());
        var now = Instant.now();
        batch.appended().stream().filter(started::isBefore).forEach(at -> kept.accept(Duration.between(at, now)));
    }

    /**
     * A reader never goes back by itself. A channel that is deleted and made again under it takes it to the new beginning, and what is
     * there would pass for written: all is opened again, which sees another generation.
     */
    private void requireAhead(Batch batch) throws SinkException {
        boolean isBack = !batch.next().reach(positions)
                || batch.changes().stream().anyMatch(change -> positions.passed(change.place()));
        if (isBack)
            throw SinkException.passing(
                    "a channel was made anew or has lost records while it was read; it is looked at again", null);
    }

    private void fail(SinkException e) {
        LOG.error("sink {} stops: {}", name(), e.getMessage(), unexplained(e));
        become(new SinkState.Failed(String.valueOf(e.getMessage())));
    }

    private void pause(Exception e, int attempt) {
        var wait = settings.backOff().before(attempt);
        LOG.warn("sink {} waits {} ms, attempt {}: {}", name(), wait.toMillis(), attempt, e.getMessage(),
                unexplained(e));
        become(new SinkState.Waiting(String.valueOf(e.getMessage()), attempt, Instant.now().plus(wait)));
        sleep(wait);
    }

    /** What a message explains needs no stack trace, at each attempt; null is none. */
    private static @Nullable Throwable unexplained(Exception e) {
        return e instanceof SinkException && !(e.getCause() instanceof Error) ? null : e;
    }

    /** Ends early when the runner is closed; an interrupt counts as that. */
    private void sleep(Duration wait) {
        try {
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS))
                LOG.debug("sink {} stops while it waits", name());
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Lets the batch at hand be written, then stops. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!thread.join(GRACE))
                LOG.warn("sink {} still writes after {} s; it is left to the end of the process", name(),
                        GRACE.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
