package dev.parley.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a command cleanly: the thread that runs it is interrupted, and the process waits until it has closed what it opened.
 */
final class Interruption {
    /** Whatever runs this process must wait longer before it kills it. */
    static final Duration PATIENCE = Duration.ofSeconds(25);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread command;

    private Interruption(Thread command) {
        this.command = command;
    }

    /** From now on Ctrl-C interrupts the calling thread. */
    static Interruption ofThisThread() {
        var interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("parley-stop").unstarted(interruption::stop));
        return interruption;
    }

    /** The command has closed everything; must be called before the process exits. */
    void finished() {
        finished.countDown();
    }

    private void stop() {
        if (finished.getCount() == 0)
            return;
        command.interrupt();
        try {
            if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                System.err.println("parley: not stopped within " + PATIENCE.toSeconds()
                        + " s; what is not committed is done again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
