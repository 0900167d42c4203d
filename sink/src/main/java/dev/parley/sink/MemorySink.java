package dev.parley.sink;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps documents in memory, for tests and for looking at a stream. Closing it and opening it again loses nothing. May be read by any thread. */
public final class MemorySink implements Sink {
    private final ConcurrentSkipListMap<DocumentId, EnrichedDocument> documents = new ConcurrentSkipListMap<>();
    private final TreeMap<DocumentId, EnrichedDocument> leftovers = new TreeMap<>();
    private final ConcurrentSkipListMap<TrendKey, Trend> trends = new ConcurrentSkipListMap<>();
    private Positions reached = Positions.START;
    private Optional<Generations> generations = Optional.empty();

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Positions open(Generations current) {
        if (!generations.equals(Optional.of(current)))
            startOver();
        generations = Optional.of(current);
        return reached;
    }

    @Override
    public void startOver() {
        reached = Positions.START;
        leftovers.putAll(documents);
    }

    @Override
    public List<Rejected> write(Batch batch) {
        var rejected = new ArrayList<Rejected>();
        for (var change : batch.unseen(reached))
            apply(change, rejected);
        reached = reached.and(batch.next());
        return rejected;
    }

    private void apply(Change change, List<Rejected> rejected) {
        switch (change) {
            case Change.Put put -> { leftovers.remove(put.id()); documents.put(put.id(), put.document()); }
            case Change.Remove remove -> documents.remove(remove.id());
            case Change.Counted counted -> trends.put(counted.trend().key(), counted.trend());
            case Change.Uncounted uncounted -> trends.remove(uncounted.key());
            case Change.Unreadable bad -> rejected.add(new Rejected(bad.place(), bad.subject(), bad.reason()));
        }
    }

    @Override
    public void complete() {
        leftovers.keySet().forEach(documents::remove);
        leftovers.clear();
    }

    /** A live view, by id. */
    public Map<DocumentId, EnrichedDocument> documents() {
        return Collections.unmodifiableMap(documents);
    }

    /** A live view, by key. */
    public Map<TrendKey, Trend> trends() {
        return Collections.unmodifiableMap(trends);
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}
