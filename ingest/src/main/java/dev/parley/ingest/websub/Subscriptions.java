package dev.parley.ingest.websub;

import java.util.List;

/** The subscriptions of all instances, as they are now. For one thread at a time. */
public interface Subscriptions extends AutoCloseable {
    List<Subscription> all();

    void write(Subscription subscription);

    /** The instance that follows the feed asks it at its next turn. */
    void ping(Subscription subscription);

    @Override
    void close();
}
