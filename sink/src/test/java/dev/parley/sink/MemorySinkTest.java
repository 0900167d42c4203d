package dev.parley.sink;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.util.Map;

class MemorySinkTest extends SinkContract {
    private MemorySink sink = new MemorySink();

    @Override
    protected Sink sink() {
        return sink;
    }

    @Override
    protected Map<DocumentId, EnrichedDocument> contents() {
        return sink.documents();
    }

    @Override
    protected void empty() {
        sink = new MemorySink();
    }
}
