package dev.parley.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.ingest.TestKafka;
import dev.parley.model.Channels;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TransactionsIT {
    private static final String ID = "starved";

    @TempDir
    Path temp;

    private TestKafka kafka;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start(temp.resolve("kafka"), 1, Channels.RAW);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    /** A process that gets no time, or is stopped and goes on, finds its transaction gone. */
    @Test
    void aTransactionThatTheBrokerGaveUpInTheMiddleIsWrittenAgainOnce() throws Exception {
        var settings = new HashMap<String, Object>(kafka.settings());
        settings.put("transaction.timeout.ms", 1_000);
        settings.put("linger.ms", 0);
        try (var admin = Admin.create(kafka.settings()); var transactions = Transactions.open(settings, ID)) {
            boolean[] starved = new boolean[1];
            transactions.write(list(3, number -> {
                if (number == 2 && !starved[0]) {
                    starved[0] = true;
                    await("the broker to give it up").atMost(Duration.ofSeconds(60))
                            .until(() -> state(admin) == TransactionState.COMPLETE_ABORT);
                }
                return record(number);
            }));
            transactions.write(List.of(record(3)));
        }
        assertThat(kafka.read(Channels.RAW)).extracting(read -> read.value().locator().value())
                .containsExactly("folder:test/0", "folder:test/1", "folder:test/2", "folder:test/3");
    }

    /** Ctrl-C. */
    @Test
    void oneThatIsInterruptedEndsInOrderAndLeavesNothingOpen() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(KafkaProducer.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var admin = Admin.create(kafka.settings())) {
            try (var transactions = Transactions.open(kafka.settings(), ID)) {
                assertThatThrownBy(() -> transactions.write(list(3, number -> {
                    if (number == 2)
                        Thread.currentThread().interrupt();
                    return record(number);
                }))).isInstanceOf(InterruptException.class);
            }
            assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
            assertThat(state(admin)).isNotEqualTo(TransactionState.ONGOING);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).filteredOn(line -> line.getLevel() == Level.ERROR).isEmpty();
    }

    private static TransactionState state(Admin admin) throws Exception {
        return admin.describeTransactions(List.of(ID))
                .all()
                .get()
                .values()
                .stream()
                .map(TransactionDescription::state)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> list(int size, IntFunction<T> element) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return element.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static ProducerRecord<byte[], byte[]> record(int number) {
        var raw = new RawDocument(new Locator("folder:test/" + number), "test", Instant.EPOCH, "text/plain",
                ("text " + number).getBytes(UTF_8), Hints.NONE);
        return Records.of(Channels.RAW, raw.eventId(), raw, 0);
    }
}
