package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The documents that offer or seek a tie. What more originals offer than an anchor may have says nothing. Ties are kept under 32 bits of their
 * keys; whom these bits bring together is asked for its whole key.
 */
final class Kinship {
    private final Rows rows;
    private final Function<DocumentId, ToShard.Enter> entries;
    private final Postings offering;
    private final Postings seeking;

    Kinship(Rows rows, Function<DocumentId, ToShard.Enter> entries) {
        this.rows = rows;
        this.entries = entries;
        offering = new Postings(rows);
        seeking = new Postings(rows);
    }

    void add(int row, ToShard.Enter entry, IntConsumer affected) {
        for (var tie : entry.ties()) {
            if (tie.sought())
                seeking.add(bits(tie), row);
            if (tie.offered())
                change(tie, row, rows.isOriginal(row), () -> offering.add(bits(tie), row), affected);
        }
    }

    void remove(int row, ToShard.Enter entry, IntConsumer affected) {
        for (var tie : entry.ties()) {
            if (tie.sought())
                seeking.remove(bits(tie), row);
            if (tie.offered())
                change(tie, row, rows.isOriginal(row), () -> offering.remove(bits(tie), row), affected);
        }
    }

    /** Turns the row, too. */
    void turn(int row, ToShard.Enter entry, Stage stage, IntConsumer affected) {
        var offered = entry.ties().stream().filter(ToShard.Knot::offered).toList();
        boolean was = rows.isOriginal(row);
        var said = offered.stream().map(this::says).toList();
        offered.forEach(tie -> offering.turning(bits(tie), row));
        seekingOf(entry).forEach(tie -> seeking.turning(bits(tie), row));
        rows.turn(row, stage);
        offered.forEach(tie -> offering.turned(bits(tie), row));
        seekingOf(entry).forEach(tie -> seeking.turned(bits(tie), row));
        if (was == rows.isOriginal(row))
            return;
        for (int i = 0; i < offered.size(); i++)
            if (said.get(i) || says(offered.get(i)))
                tell(offered.get(i), row, affected);
    }

    private static List<ToShard.Knot> seekingOf(ToShard.Enter entry) {
        return entry.ties().stream().filter(ToShard.Knot::sought).toList();
    }

    private void change(ToShard.Knot tie, int row, boolean matters, Runnable change, IntConsumer affected) {
        boolean said = says(tie);
        change.run();
        if (matters && (said || says(tie)))
            tell(tie, row, affected);
    }

    private void tell(ToShard.Knot tie, int row, IntConsumer affected) {
        seeking.of(bits(tie)).forEach(other -> {
            if (other != row)
                affected.accept(other);
        });
    }

    private boolean says(ToShard.Knot tie) {
        return offering.of(bits(tie)).originals().size() <= Rules.ORIGINALS_AN_ANCHOR;
    }

    List<ToDocument.Kin> of(int row, ToShard.Enter entry) {
        var kin = new ArrayList<ToDocument.Kin>();
        for (var tie : seekingOf(entry))
            if (says(tie))
                for (int other : offering.of(bits(tie)).originals().toArray())
                    if (other != row && entries.apply(rows.id(other)).offers(tie.key()))
                        kin.add(new ToDocument.Kin(rows.place(other), tie.key()));
        return kin;
    }

    private static int bits(ToShard.Knot tie) {
        return Long.hashCode(tie.key());
    }

    long bytes() {
        return offering.bytes() + seeking.bytes();
    }
}
