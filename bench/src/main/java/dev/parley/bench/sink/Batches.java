package dev.parley.bench.sink;

import dev.parley.bench.Talks;
import dev.parley.model.Channels;
import dev.parley.model.EnrichedDocument;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome;
import dev.parley.processor.tag.DefaultTaxonomy;
import dev.parley.processor.tag.Tagger;
import dev.parley.sink.Batch;
import dev.parley.sink.Change;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.Positions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents as they come to a sink, 500 at a time. */
record Batches(List<Batch> each) {
    static final Generations GENERATIONS = new Generations(Map.of(Channels.DOCUMENTS.name(), "1"));
    private static final ChannelPartition LOG = new ChannelPartition(Channels.DOCUMENTS.name(), 0);
    private static final int SIZE = 500;

    static Batches of(int documents) throws IOException {
        var changes = changes(documents);
        var batches = new ArrayList<Batch>();
        for (int from = 0; from < documents; from += SIZE) {
            int to = Math.min(documents, from + SIZE);
            batches.add(new Batch(changes.subList(from, to), new Positions(Map.of(LOG, (long) to))));
        }
        return new Batches(batches);
    }

    private static List<Change> changes(int documents) throws IOException {
        try (var tagger = new Tagger(DefaultTaxonomy.get())) {
            var changes = new ArrayList<Change>();
            new Talks().raw(documents).map(Normaliser.standard()::normalise).forEach(outcome -> {
                if (outcome instanceof Outcome.Normalised(var document))
                    changes.add(
                            new Change.Put(new Place(LOG, changes.size()), tagger.tag(EnrichedDocument.of(document))));
            });
            return changes;
        }
    }
}
