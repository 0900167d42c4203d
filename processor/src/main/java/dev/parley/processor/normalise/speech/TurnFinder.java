package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.speech.Piece.Heading;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what labels open into turns. A turn goes on over paragraphs without a label until the next label or heading; a block quote
 * within it stays open for the quote finder, and the turn goes on behind it. One use.
 */
final class TurnFinder {
    private final List<Piece> pieces;
    private final Labels labels;
    private final List<Piece> found = new ArrayList<>();
    private @Nullable Turn turn;
    private @Nullable Double time;
    private boolean aboveList;
    private @Nullable Boolean labelsMarkChanges;

    private TurnFinder(List<Piece> pieces, Labels labels) {
        this.pieces = pieces;
        this.labels = labels;
    }

    static List<Piece> find(List<Piece> pieces, Labels labels) {
        if (labels.isEmpty())
            return pieces;
        var finder = new TurnFinder(pieces, labels);
        for (int i = 0; i < pieces.size(); i++) {
            finder.aboveList = i + 1 < pieces.size() && pieces.get(i + 1) instanceof Open next
                    && next.is(Block.Kind.ITEM);
            finder.read(pieces.get(i));
        }
        finder.close();
        return finder.found;
    }

    /** The texts at whose line starts labels may stand. */
    static List<Rich> texts(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece instanceof Open open && mayOpen(open))
                .map(piece -> ((Open) piece).block().text())
                .toList();
    }

    private static boolean mayOpen(Open open) {
        if (QuoteFinder.ENTRY.equals(open.block().marker()))
            return false;
        return open.is(Block.Kind.PARAGRAPH) || open.is(Block.Kind.ITEM) || open.is(Block.Kind.TERM)
                || open.is(Block.Kind.DEFINITION) || open.is(Block.Kind.ROW);
    }

    private void read(Piece piece) {
        switch (piece) {
            case Open open when mayOpen(open) -> lines(open);
            case Open open when open.is(Block.Kind.CODE) && turn != null -> turn.say(open.text());
            case Open open when open.is(Block.Kind.RULE) -> stop();
            case Open open -> pause(open);
            case Heading heading -> end(heading);
            case Said said -> end(said);
        }
    }

    private void lines(Open open) {
        var text = open.block().text();
        int from = 0;
        for (int at : Labels.lineStarts(text.text())) {
            if (at < from)
                continue;
            var label = labels.at(text, at, mayBeNew(open));
            if (label == null || isListTitle(label, text) || isField(label, text))
                continue;
            rest(open, text, from, at);
            begin(label);
            from = label.end();
        }
        rest(open, text, from, text.text().length());
    }

    /** A label alone above a list heads the list. */
    private boolean isListTitle(Label label, Rich text) {
        return aboveList && label.end() >= text.text().length() && !labels.contains(label.name());
    }

    /** A part in the talk and whose it is, above the first turn: {@code Moderator: Ada Byron}. */
    private boolean isField(Label label, Rich text) {
        return turn == null && !labels.contains(label.name()) && Names.isPart(label.name())
                && Speakers.isFull(text.text().substring(label.end()).strip());
    }

    /** Once the talk has begun, or where labels are set off, one who speaks once counts; points in a list are no speakers. */
    private boolean mayBeNew(Open open) {
        return (turn != null || labels.areSet()) && !open.is(Block.Kind.ITEM);
    }

    /** Words without a label: they go on with the turn, or stay open before the first. */
    private void rest(Open open, Rich text, int from, int to) {
        var words = text.text().substring(from, to).strip();
        if (words.isEmpty() || isTime(words))
            return;
        if (turn != null)
            turn.say(words);
        else
            found.add(from == 0 && to == text.text().length() ? open : new Open(Block.paragraph(text.slice(from, to))));
    }

    /** A time on a line of its own: of the turn whose name stands right above, else of the next. */
    private boolean isTime(String words) {
        var mark = words.length() < 24 ? TimeMark.only(words) : null;
        if (mark != null && (turn == null || !turn.startsAt(mark.seconds())))
            time = mark.seconds();
        return mark != null;
    }

    private void begin(Label label) {
        var seconds = label.seconds() == null ? time : label.seconds();
        time = null;
        if (turn != null && turn.isBy(label.name())) {
            if (!turn.endsAsking() || !labelsMarkChanges())
                return;
            turn.leaveQuestion();
        }
        close();
        turn = new Turn(label.name(), label.alias(), seconds);
    }

    /** Looked at only where a label comes again, which is rare. */
    private boolean labelsMarkChanges() {
        if (labelsMarkChanges == null)
            labelsMarkChanges = Habits.labelsMarkChanges(texts(pieces), labels);
        return labelsMarkChanges;
    }

    private void close() {
        if (turn != null)
            found.addAll(turn.statements());
    }

    /** Something stands between two parts of a turn. */
    private void pause(Piece piece) {
        close();
        found.add(piece);
        turn = turn == null ? null : turn.continued();
    }

    private void end(Piece piece) {
        stop();
        found.add(piece);
    }

    private void stop() {
        close();
        turn = null;
    }
}
