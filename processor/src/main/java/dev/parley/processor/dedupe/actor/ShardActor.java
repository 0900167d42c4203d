package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for the anchors of its shards: to a document that enters at once, and to those whose answers an entry changes at the next
 * {@link #flush}, each once however many changes there were. Not thread-safe.
 */
public final class ShardActor {
    /** What the actor remembers: entries by shard and document, and whom it owes an answer. */
    public interface Memory {
        Table<ShardKey, ToShard.Enter> entries();

        Table<ShardKey, Boolean> owed();
    }

    private final Map<Integer, ShardIndex> indexes = new HashMap<>();
    private final Memory memory;
    private final Post post;
    private long owed;

    /** Reads the memory: time and space grow with it. */
    public ShardActor(Memory memory, Post post) {
        this.memory = memory;
        this.post = post;
        memory.entries().forEach((key, entry) -> index(key.shard()).add(new Row(entry), row -> {}));
        memory.owed().forEach((key, yes) -> owed++);
    }

    /** How many documents are owed an answer. */
    public long owed() {
        return owed;
    }

    public void receive(int shard, ToShard message) {
        var index = index(shard);
        switch (message) {
            case ToShard.Enter entry -> enter(shard, index, entry);
            case ToShard.Turn(var document, var stage) -> turn(shard, index, document, stage);
            case ToShard.Leave(var document) -> leave(shard, index, document);
        }
    }

    /** Answers whom an answer is owed. */
    public void flush() {
        if (owed == 0)
            return;
        var keys = new ArrayList<ShardKey>();
        memory.owed().forEach((key, yes) -> keys.add(key));
        keys.forEach(this::settle);
    }

    private void settle(ShardKey key) {
        var index = index(key.shard());
        Optional.ofNullable(index.row(key.document())).ifPresent(row -> answer(key.shard(), index, row));
        forget(key);
    }

    private void enter(int shard, ShardIndex index, ToShard.Enter entry) {
        leaveIndex(shard, index, entry.document());
        var row = new Row(entry);
        index.add(row, other -> owe(shard, other));
        memory.entries().put(new ShardKey(shard, entry.document()), entry);
        answer(shard, index, row);
    }

    private void leave(int shard, ShardIndex index, DocumentId document) {
        leaveIndex(shard, index, document);
        memory.entries().delete(new ShardKey(shard, document));
        forget(new ShardKey(shard, document));
    }

    private void leaveIndex(int shard, ShardIndex index, DocumentId document) {
        Optional.ofNullable(index.row(document)).ifPresent(row -> index.remove(row, other -> owe(shard, other)));
    }

    private void turn(int shard, ShardIndex index, DocumentId document, Stage stage) {
        var row = index.row(document);
        if (row == null || row.stage() == stage)
            return;
        index.turn(row, stage, other -> owe(shard, other));
        memory.entries().put(new ShardKey(shard, document), row.entry());
    }

    private void answer(int shard, ShardIndex index, Row row) {
        var answer = new ToDocument.Answer(shard, row.edition(), index.candidates(row), index.twin(row).orElse(null),
                index.kin(row));
        if (row.isNews(answer))
            post.toDocument(row.place().id(), answer);
    }

    private void owe(int shard, Row row) {
        var key = new ShardKey(shard, row.place().id());
        if (memory.owed().get(key) != null)
            return;
        memory.owed().put(key, true);
        owed++;
    }

    private void forget(ShardKey key) {
        if (memory.owed().get(key) == null)
            return;
        memory.owed().delete(key);
        owed--;
    }

    private ShardIndex index(int shard) {
        return indexes.computeIfAbsent(shard, s -> new ShardIndex());
    }
}
