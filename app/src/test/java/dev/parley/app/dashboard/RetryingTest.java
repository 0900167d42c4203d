package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.dashboard.Answers.Ending;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final AtomicInteger told = new AtomicInteger();

    private static Answers.Tried tried(Retrying retrying) {
        await("the attempt has ended").until(() -> retrying.event() == null);
        return Objects.requireNonNull(retrying.tried());
    }

    @Test
    void anAttemptThatFailsSaysWhy() {
        try (var retrying = new Retrying(_ -> { throw new IllegalStateException("the broker is away"); },
                told::incrementAndGet)) {
            assertThat(retrying.tried()).isNull();
            assertThat(retrying.start("e1")).isTrue();
            var tried = tried(retrying);
            assertThat(tried.event()).isEqualTo("e1");
            assertThat(tried.ending()).isEqualTo(Ending.FAILED);
            assertThat(tried.reason()).isEqualTo("the broker is away");
            await("the end is told").until(() -> told.get() == 2);
        }
    }

    @Test
    void oneWhoseRawRecordIsGoneIsMissingAndNotSent() {
        try (var retrying = new Retrying(event -> event.equals("there") ? 1 : 0, told::incrementAndGet)) {
            retrying.start("there");
            assertThat(tried(retrying).ending()).isEqualTo(Ending.SENT);
            retrying.start("gone");
            assertThat(tried(retrying).ending()).isEqualTo(Ending.MISSING);
        }
    }

    @Test
    void thereIsOneAtATime() {
        var hold = new CountDownLatch(1);
        try (var retrying = new Retrying(_ -> {
            hold.await();
            return 1;
        }, told::incrementAndGet)) {
            assertThat(retrying.start("first")).isTrue();
            assertThat(retrying.start("second")).isFalse();
            assertThat(retrying.event()).isEqualTo("first");
            hold.countDown();
            assertThat(tried(retrying).event()).isEqualTo("first");
        }
    }
}
