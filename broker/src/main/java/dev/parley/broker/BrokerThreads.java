package dev.parley.broker;

import dev.parley.broker.BrokerException.Reason;
import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All threads of one broker, and what befalls them. Kafka ends the process when it can't go on; here the broker's failure is made known
 * instead, and the process lives. Which broker a thread belongs to is told by its thread group, which threads inherit.
 */
final class BrokerThreads extends ThreadGroup implements FaultHandlerFactory {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerThreads.class);

    private final CompletableFuture<BrokerException> failure = new CompletableFuture<>();

    BrokerThreads(String name) {
        super(name);
        Exit.setExitProcedure(BrokerThreads::exit);
        Exit.setHaltProcedure(BrokerThreads::halt);
    }

    /** Completes when the broker can't go on; never if it can. */
    CompletableFuture<BrokerException> failure() {
        return failure;
    }

    /** Runs {@code work} on a thread of the group, so that every thread it starts belongs to the group as well. */
    CompletableFuture<Void> run(String name, Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(this, task, name).start());
    }

    @Override
    public FaultHandler build(String what, boolean fatal, Runnable action) {
        return fatal ? new Fatal(what, action) : new LoggingFaultHandler(what, action);
    }

    private final class Fatal implements FaultHandler {
        private final String what;
        private final Runnable action;

        Fatal(String what, Runnable action) {
            this.what = what;
            this.action = action;
        }

        @Override
        public RuntimeException handleFault(String message, @Nullable Throwable cause) {
            fail(what + ": " + message, cause);
            action.run();
            return new FaultHandlerException(what + ": " + message, cause);
        }
    }

    private void fail(String message, @Nullable Throwable cause) {
        LOG.error("the broker {} can't go on: {}", getName(), message, cause);
        failure.complete(new BrokerException(Reason.FAILED, "the broker in " + getName() + " can't go on: " + message
                + ". Start again; what it had confirmed is kept", cause));
    }

    private static void exit(int status, @Nullable String message) {
        if (!stopped(status, message))
            Runtime.getRuntime().exit(status);
    }

    private static void halt(int status, @Nullable String message) {
        if (!stopped(status, message))
            Runtime.getRuntime().halt(status);
    }

    /** False if it is no broker's thread that wants to end the process. */
    private static boolean stopped(int status, @Nullable String message) {
        for (var group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent())
            if (group instanceof BrokerThreads broker) {
                broker.fail(message == null ? "Kafka stopped with status " + status : message, null);
                return true;
            }
        return false;
    }
}
