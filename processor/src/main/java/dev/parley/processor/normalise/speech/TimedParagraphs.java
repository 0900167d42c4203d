package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.cue.TimedLines;
import dev.parley.processor.normalise.cue.Utterance;
import dev.parley.processor.normalise.speech.Piece.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Transcripts on pages and in documents whose paragraphs, lines or rows begin with times and name nobody, as hosts of podcasts and of videos
 * print them. Lists of chapters look alike, but nobody speaks that slowly.
 */
final class TimedParagraphs {
    private static final int FEWEST = 8;
    /** Characters a second; people say about fifteen. */
    private static final double SLOWEST = 2;

    private TimedParagraphs() {}

    /** The same pieces, with turns for such paragraphs; what stands before and behind them, and headings among them, stay. */
    static List<Piece> find(List<Piece> pieces) {
        int from = 0;
        while (from < pieces.size() && !isTimed(pieces.get(from)))
            from++;
        int to = pieces.size();
        while (to > from && lines(pieces.get(to - 1)).lines().noneMatch(TimedLines::isTimed))
            to--;
        if (to < pieces.size() && to > from && pieces.get(to) instanceof Open
                && TimeMark.only(lines(pieces.get(to - 1))) != null)
            to++;
        var talk = TimedLines.read(text(pieces.subList(from, to)));
        return talk.isPresent() && isSpoken(talk.get().utterances()) && isMost(pieces, from, to)
                ? found(pieces, from, to)
                : pieces;
    }

    /** A page may quote a log; a transcript is most of its page. */
    private static boolean isMost(List<Piece> pieces, int from, int to) {
        return length(pieces.subList(from, to)) * 2 >= length(pieces);
    }

    private static long length(List<Piece> pieces) {
        return pieces.stream().mapToLong(piece -> piece instanceof Open open ? open.text().length() : 0).sum();
    }

    private static boolean isTimed(Piece piece) {
        return lines(piece).lines().findFirst().filter(TimedLines::isTimed).isPresent();
    }

    private static String lines(Piece piece) {
        return piece instanceof Open open && open.block().kind() != Block.Kind.CODE ? open.text() : "";
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(TimedParagraphs::lines).collect(Collectors.joining("\n"));
    }

    /** There are some, in the order of time, and much is said from one to the next. */
    private static boolean isSpoken(List<Utterance> utterances) {
        var starts = utterances.stream().map(Utterance::start).filter(Objects::nonNull).toList();
        long words = utterances.stream().mapToLong(utterance -> utterance.text().length()).sum();
        if (starts.size() < FEWEST)
            return false;
        double lasts = starts.getLast() - starts.getFirst();
        return lasts > 0 && words >= SLOWEST * lasts;
    }

    private static List<Piece> found(List<Piece> pieces, int from, int to) {
        var found = new ArrayList<>(pieces.subList(0, from));
        int begin = from;
        for (int i = from; i <= to; i++)
            if (i == to || !(pieces.get(i) instanceof Open)) {
                found.addAll(turns(pieces.subList(begin, i)));
                if (i < to)
                    found.add(pieces.get(i));
                begin = i + 1;
            }
        found.addAll(pieces.subList(to, pieces.size()));
        return found;
    }

    private static List<Piece> turns(List<Piece> pieces) {
        return TimedLines.read(text(pieces)).map(talk -> UtteranceTurns.find(talk.utterances())).orElse(pieces);
    }
}
