package dev.parley.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for stranded transactions, and ends those that it finds several times in a row. */
final class StrandedTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StrandedTransactions.class);
    private static final String PATIENCE_MS = "10000";

    private final Admin admin;
    private final int looks;
    private final CountDownLatch closed = new CountDownLatch(1);
    /** How often in a row each was found. */
    private Map<StrandedTransaction, Integer> suspected = Map.of();

    private StrandedTransactions(Admin admin, int looks) {
        this.admin = admin;
        this.looks = looks;
    }

    /**
     * Looks for them from now on, every few seconds, until it is closed.
     *
     * @param looks after how many in a row one is ended
     */
    static StrandedTransactions watch(String bootstrapServers, int looks) {
        var watch = new StrandedTransactions(Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS)), looks);
        Thread.ofPlatform().name("stranded-transactions").daemon().start(watch::run);
        return watch;
    }

    private void run() {
        try {
            while (!closed.await(StrandedTransaction.BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS))
                look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var found = new HashMap<StrandedTransaction, Integer>();
            for (var stranded : StrandedTransaction.suspected(admin, topic -> true))
                found.put(stranded, suspected.getOrDefault(stranded, 0) + 1);
            suspected = found;
            for (var stranded : found.entrySet())
                if (stranded.getValue() >= looks)
                    abort(stranded.getKey());
        } catch (ExecutionException | KafkaException e) {
            LOG.info("no look at transactions this time; there will be others", e);
        }
    }

    private void abort(StrandedTransaction stranded) throws ExecutionException, InterruptedException {
        stranded.abort(admin);
        LOG.info("aborted a transaction that its coordinator had ended long ago: {}", stranded);
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
    }
}
