package dev.parley.app.walk;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far work is. For one thread. */
public interface Progress extends AutoCloseable {
    /**
     * @param done so far
     * @param all as far as is known now
     */
    void at(long done, long all);

    @Override
    default void close() {}

    /** On standard error: a bar where that is a terminal, else a line now and then. */
    static Progress of(String task) {
        boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return terminal ? new Bar(task) : new Lines(task, System.err);
    }

    /** A bar that is drawn over itself. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        private Bar(String task) {
            bar = new ProgressBarBuilder().setTaskName(task)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
                    .setUpdateIntervalMillis(100)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void at(long done, long all) {
            bar.maxHint(all).stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs. */
    final class Lines implements Progress {
        private static final Duration BETWEEN = Duration.ofSeconds(5);
        private final String task;
        private final PrintStream out;
        private long next = System.nanoTime() + BETWEEN.toNanos();

        private Lines(String task, PrintStream out) {
            this.task = task;
            this.out = out;
        }

        @Override
        public void at(long done, long all) {
            if (System.nanoTime() - next < 0)
                return;
            out.println("parley: " + task + ": " + done + " of " + all);
            next = System.nanoTime() + BETWEEN.toNanos();
        }
    }
}
