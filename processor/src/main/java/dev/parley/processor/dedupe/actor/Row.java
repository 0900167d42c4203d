package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.definition.Place;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document as a shard knows it. Ordered by place; one of a document at a time. */
final class Row implements Comparable<Row> {
    private final ToShard.Enter entry;
    private final int[] anchors;
    private Stage stage;
    private long lastAnswer;

    Row(ToShard.Enter entry) {
        this.entry = entry;
        this.stage = entry.stage();
        anchors = new int[entry.anchors().length / 4];
        ByteBuffer.wrap(entry.anchors()).asIntBuffer().get(anchors);
    }

    Place place() {
        return entry.place();
    }

    int edition() {
        return entry.edition();
    }

    int[] anchors() {
        return anchors;
    }

    int anchorCount() {
        return entry.anchorCount();
    }

    long content() {
        return entry.content();
    }

    /** As it entered, at its stage of now. */
    ToShard.Enter entry() {
        return new ToShard.Enter(entry.place(), entry.edition(), stage, entry.anchors(), entry.anchorCount(),
                entry.content(), entry.ties());
    }

    /** Whether the answer is another than the last that was given; remembers it. After a restart everything is news. */
    boolean isNews(ToDocument.Answer answer) {
        long hash = Objects.hashCode(answer.twin()) + 1L;
        for (var candidate : answer.candidates())
            hash = hash * 0x9E3779B97F4A7C15L + candidate.hashCode();
        for (var kin : answer.kin())
            hash = hash * 0x9E3779B97F4A7C15L + kin.hashCode();
        boolean news = hash != lastAnswer;
        lastAnswer = hash;
        return news;
    }

    List<ToShard.Knot> ties() {
        return entry.ties();
    }

    Stage stage() {
        return stage;
    }

    boolean isOriginal() {
        return stage == Stage.ORIGINAL;
    }

    boolean isPending() {
        return stage == Stage.PENDING;
    }

    void turn(Stage to) {
        stage = to;
    }

    boolean isBefore(Row other) {
        return place().isBefore(other.place());
    }

    @Override
    public int compareTo(Row other) {
        return place().compareTo(other.place());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.place().equals(place());
    }

    @Override
    public int hashCode() {
        return place().hashCode();
    }
}
