package dev.parley.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that run until they are stopped; the first failure of any of them is kept. Thread-safe. */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How a thread learns that it should end. */
    enum Stop {
        BY_INTERRUPT, BY_ITSELF
    }

    private record Worker(Thread thread, Stop stop) {}

    private final List<Worker> workers = new ArrayList<>();
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());

    synchronized void start(String name, Runnable work, Stop stop) {
        workers.add(new Worker(Thread.ofPlatform().name(name).start(() -> run(name, work)), stop));
    }

    private void run(String name, Runnable work) {
        try {
            work.run();
        } catch (InterruptException _) {
            LOG.debug("{} was stopped", name);
        } catch (RuntimeException | Error e) {
            LOG.error("{} has failed", name, e);
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        }
    }

    Optional<Throwable> failure() {
        return failure.get();
    }

    /** Returns when all have ended, or after ten seconds each. */
    @Override
    public synchronized void close() {
        workers.stream()
                .filter(worker -> worker.stop() == Stop.BY_INTERRUPT)
                .forEach(worker -> worker.thread().interrupt());
        try {
            for (var worker : workers)
                if (!worker.thread().join(PATIENCE))
                    LOG.warn("{} does not stop", worker.thread().getName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each is closed, whatever the others do. */
    static void closeAll(List<AutoCloseable> resources) {
        for (var resource : resources)
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("{} was not closed", resource, e);
            }
    }
}
