package dev.parley.sink;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random course of 60 changes to 12 documents, cut into batches of which some come again, as after crashes. Repeatable by its seed. */
final class History {
    private static final int LENGTH = 60;
    private static final int DOCUMENTS = 12;

    private final Random random;
    private final List<Change> changes = new ArrayList<>();
    private final Map<DocumentId, EnrichedDocument> result = new HashMap<>();

    History(long seed) {
        random = new Random(seed);
        for (int offset = 0; offset < LENGTH; offset++)
            add(offset, random.nextInt(DOCUMENTS));
    }

    private void add(int offset, int number) {
        if (random.nextInt(4) == 0) {
            changes.add(Samples.remove(offset, number));
            result.remove(Samples.id(number));
        } else {
            changes.add(Samples.put(offset, number, "version " + offset));
            result.put(Samples.id(number), Samples.document(number, "version " + offset));
        }
    }

    /** What is delivered from one restart to the next. */
    List<List<Batch>> sessions() {
        var batches = delivered();
        int middle = random.nextInt(batches.size());
        return List.of(batches.subList(0, middle), batches.subList(middle, batches.size()));
    }

    /** Batches that follow each other, between them repeats of what came before; shuffled inside. */
    private List<Batch> delivered() {
        var batches = new ArrayList<Batch>();
        for (int from = 0, to; from < LENGTH; from = to) {
            to = Math.min(LENGTH, from + 1 + random.nextInt(15));
            batches.add(batch(from, to));
            if (random.nextBoolean())
                batches.add(batch(random.nextInt(to), to));
        }
        return batches;
    }

    private Batch batch(int from, int to) {
        var part = new ArrayList<>(changes.subList(from, to));
        Collections.shuffle(part, random);
        return new Batch(part, Samples.to(to));
    }

    Map<DocumentId, EnrichedDocument> result() {
        return result;
    }
}
