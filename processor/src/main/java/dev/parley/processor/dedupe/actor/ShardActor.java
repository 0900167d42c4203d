package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.index.KeyedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Answers for the anchors of its shards: to a document that enters at once, and to those whose answers an entry changes at the next
 * {@link #flush}, each once however many changes there were; to many copies of one content less often. Not thread-safe.
 */
public final class ShardActor {
    /** What the actor remembers: entries by shard and document, and whom it owes an answer. */
    public interface Memory {
        Table<ShardKey, ToShard.Enter> entries();

        Table<ShardKey, Boolean> owed();

        /** Contents whose documents are owed an answer, all but their first. */
        Table<TwinsKey, Boolean> owedTwins();
    }

    private final Map<Integer, ShardIndex> indexes = new HashMap<>();
    private final Memory memory;
    private final Post post;
    private final Scatter scatter;
    private long owed;
    private long flushes;

    /** Reads the memory: time and space grow with it. {@code shards} is how many there are, as the documents' actors know it. */
    public ShardActor(Memory memory, Post post, int shards) {
        this.memory = memory;
        this.post = post;
        scatter = new Scatter(shards);
        memory.entries().forEach((key, entry) -> index(key.shard()).add(entry, ShardIndex.NOBODY));
        memory.owed().forEach((key, yes) -> restore(key));
        memory.owedTwins().forEach((key, yes) -> owed++);
    }

    private void restore(ShardKey key) {
        var rows = index(key.shard()).rows();
        rows.owe(rows.find(key.document()), true);
        owed++;
    }

    /** How many answers are owed, those to all copies of a content being one. */
    public long owed() {
        return owed;
    }

    /** What the indexes take in memory, beside the lists of anchors that many documents have. */
    public long bytes() {
        return indexes.values().stream().mapToLong(ShardIndex::bytes).sum();
    }

    public void receive(int shard, ToShard message) {
        var index = index(shard);
        switch (message) {
            case ToShard.Enter entry -> enter(shard, index, entry);
            case ToShard.Turn(var document, var stage) -> turn(shard, index, document, stage);
            case ToShard.TellAll(var document, int edition) -> tellAll(shard, index, document, edition);
            case ToShard.Leave(var document) -> leave(shard, index, document);
        }
    }

    /** Answers whom an answer is owed, if it is time. */
    public void flush() {
        flushes++;
        if (owed == 0)
            return;
        var documents = new ArrayList<ShardKey>();
        memory.owed().forEach((key, yes) -> documents.add(key));
        documents.forEach(this::settle);
        var contents = new ArrayList<TwinsKey>();
        memory.owedTwins().forEach((key, yes) -> contents.add(key));
        contents.forEach(this::settle);
    }

    private void settle(ShardKey key) {
        var index = index(key.shard());
        int row = index.rows().find(key.document());
        answer(key.shard(), index, row);
        forget(key, index, row);
    }

    private void settle(TwinsKey key) {
        var index = index(key.shard());
        var twins = index.twins(key.content());
        if (twins != null && !twins.isDue(flushes))
            return;
        if (twins != null)
            Arrays.stream(twins.rows().toArray()).skip(1).forEach(row -> answer(key.shard(), index, row));
        memory.owedTwins().delete(key);
        owed--;
    }

    private void enter(int shard, ShardIndex index, ToShard.Enter entry) {
        var key = new ShardKey(shard, entry.document());
        remove(key, index);
        memory.entries().put(key, entry);
        answer(shard, index, index.add(entry, owing(shard, index)));
    }

    private void leave(int shard, ShardIndex index, DocumentId document) {
        var key = new ShardKey(shard, document);
        remove(key, index);
        memory.entries().delete(key);
    }

    private void remove(ShardKey key, ShardIndex index) {
        int row = index.rows().find(key.document());
        if (row == KeyedRows.NONE)
            return;
        forget(key, index, row);
        index.remove(row, owing(key.shard(), index));
    }

    private void turn(int shard, ShardIndex index, DocumentId document, Stage stage) {
        int row = index.rows().find(document);
        if (row == KeyedRows.NONE || index.rows().stage(row) == stage)
            return;
        index.turn(row, stage, owing(shard, index));
        var key = new ShardKey(shard, document);
        memory.entries().put(key, entry(key).at(stage));
    }

    private void tellAll(int shard, ShardIndex index, DocumentId document, int edition) {
        int row = index.rows().find(document);
        if (row == KeyedRows.NONE || index.rows().edition(row) != edition)
            return;
        index.rows().answerInFull(row);
        var key = new ShardKey(shard, document);
        memory.entries().put(key, entry(key).answeredInFull());
        answer(shard, index, row);
    }

    private void answer(int shard, ShardIndex index, int row) {
        var rows = index.rows();
        var twin = isHome(shard, rows.content(row)) ? index.twin(row) : null;
        var candidates = index.candidates(row);
        rows.tell(row, !candidates.isEmpty());
        var answer = new ToDocument.Answer(shard, rows.edition(row), candidates, twin, index.kin(row),
                rows.isAnsweredInFull(row));
        if (rows.isNews(row, answer.digest()))
            post.toDocument(rows.id(row), answer);
    }

    /** Whether it is this shard that tells of equal contents; every document of the content is in it. */
    private boolean isHome(int shard, long content) {
        return scatter.shardOf(content) == shard;
    }

    private ShardIndex.Affected owing(int shard, ShardIndex index) {
        return new ShardIndex.Affected() {
            @Override
            public void document(int row) {
                owe(shard, index.rows(), row);
            }

            @Override
            public void twins(long content) {
                if (isHome(shard, content))
                    owe(new TwinsKey(shard, content), index);
            }
        };
    }

    private void owe(int shard, Rows rows, int row) {
        if (rows.isOwed(row))
            return;
        rows.owe(row, true);
        memory.owed().put(new ShardKey(shard, rows.id(row)), true);
        owed++;
    }

    private void owe(TwinsKey key, ShardIndex index) {
        var twins = index.twins(key.content());
        if (twins != null)
            twins.changed();
        if (memory.owedTwins().get(key) != null)
            return;
        memory.owedTwins().put(key, true);
        owed++;
    }

    private void forget(ShardKey key, ShardIndex index, int row) {
        if (!index.rows().isOwed(row))
            return;
        index.rows().owe(row, false);
        memory.owed().delete(key);
        owed--;
    }

    private ToShard.Enter entry(ShardKey key) {
        return Objects.requireNonNull(memory.entries().get(key), "entry of " + key);
    }

    private ShardIndex index(int shard) {
        return indexes.computeIfAbsent(shard, s -> new ShardIndex(scatter, id -> entry(new ShardKey(s, id))));
    }
}
