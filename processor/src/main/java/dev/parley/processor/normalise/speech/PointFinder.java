package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds labelled points, {@code Label: what is claimed}; outside lists only where they are a habit. Everything else is a paragraph. */
final class PointFinder {
    /** Below this many, a line with a colon is a sentence. */
    private static final int HABIT = 3;
    private static final Pattern POINT = Pattern.compile("([^:.!?\\n][^:\\n!]{1,90}?)[:：]\\s+(\\S.{14,})",
            Pattern.DOTALL);

    private PointFinder() {}

    static List<Piece> find(List<Piece> pieces) {
        boolean habit = pieces.stream()
                .filter(piece -> piece instanceof Open open && point(open) != null)
                .count() >= HABIT;
        return pieces.stream()
                .map(piece -> piece instanceof Open open ? new Said(statement(open, habit)) : piece)
                .toList();
    }

    private static Statement statement(Open open, boolean habit) {
        var point = habit || open.is(Block.Kind.ITEM) ? point(open) : null;
        return point == null ? Statement.paragraph(Words.clean(open.text())) : point;
    }

    private static @Nullable Statement point(Open open) {
        if (!open.is(Block.Kind.PARAGRAPH) && !open.is(Block.Kind.ITEM))
            return null;
        var point = POINT.matcher(Words.clean(open.text()));
        return point.matches() && Words.count(point.group(1)) <= 12 && !point.group(1).contains(". ")
                && !point.group(2).startsWith("//") ? Statement.point(point.group(1).strip(), point.group(2)) : null;
    }
}
