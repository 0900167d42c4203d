package dev.parley.processor.dedupe;

import static dev.parley.processor.dedupe.actor.Documents.document;
import static dev.parley.processor.dedupe.actor.Documents.words;

import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.util.List;
import java.util.Map;

/** Under which keys dedupe keeps what it remembers of an original and its duplicate. */
class StoreKeysWireTest extends WireSuite {
    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(WireForm.storeKeys("dedupe-keys/store-keys-v1.json", storeKeys()));
    }

    private static Map<String, List<String>> storeKeys() {
        try (var stage = new StageDriver(2)) {
            stage.arrive(document(1, 0, 1, words("loom", 0, 200)));
            stage.arrive(document(2, 1, 2, words("loom", 0, 199)));
            stage.settle();
            return stage.storeKeys();
        }
    }
}
