package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds set-off quotes: block quotes, paragraphs that are one quotation, list entries that are one, entries of a quote file. Titles,
 * single words and quotations within a sentence are none.
 */
final class QuoteFinder {
    /** What stands before the entries of a quote file. */
    static final String ENTRY = "%";
    private static final int FEWEST_WORDS = 4;
    private static final Pattern ENTRY_LABEL = Pattern.compile("^([^\"“„«:]{2,100}):\\s+(?=[\"“„«])");

    private final List<Piece> found = new ArrayList<>();

    private QuoteFinder() {}

    static List<Piece> find(List<Piece> pieces) {
        var finder = new QuoteFinder();
        for (int i = 0; i < pieces.size();)
            i = finder.read(pieces, i);
        return finder.found;
    }

    /** Reads one piece or a group; the answer is the index behind it. */
    private int read(List<Piece> pieces, int i) {
        if (pieces.get(i) instanceof Open open && open.is(Block.Kind.QUOTE))
            return blockQuote(pieces, i);
        var quote = pieces.get(i) instanceof Open open ? quotation(open) : null;
        found.add(quote == null ? pieces.get(i) : new Said(quote));
        return i + 1;
    }

    private int blockQuote(List<Piece> pieces, int from) {
        var words = new ArrayList<String>();
        int end = from;
        while (end < pieces.size() && pieces.get(end) instanceof Open open && open.is(Block.Kind.QUOTE)) {
            words.add(open.text());
            end++;
        }
        var by = Attribution.split(String.join("\n", words));
        if (by.speaker() == null && by.source() == null && end < pieces.size() && pieces.get(end) instanceof Open next
                && isAttribution(next))
            by = Attribution.parse(by.text(), pieceText(pieces.get(end++)));
        found.add(new Said(quote(by, null)));
        return end;
    }

    private static String pieceText(Piece piece) {
        return piece instanceof Open open ? Attribution.undashed(Words.oneLine(open.text())) : "";
    }

    private static boolean isAttribution(Open open) {
        return open.text().length() < 120 && Pattern.matches("(?s)(?:—|―|–|--)\\s*\\S.*", open.text());
    }

    private static @Nullable Statement quotation(Open open) {
        if (ENTRY.equals(open.block().marker()))
            return quote(Attribution.split(open.text()), null);
        if (!open.is(Block.Kind.PARAGRAPH) && !open.is(Block.Kind.ITEM))
            return null;
        var label = ENTRY_LABEL.matcher(open.text());
        boolean labelled = open.is(Block.Kind.ITEM) && label.find();
        var entry = labelled ? open.text().substring(label.end()) : open.text();
        if (entry.isEmpty() || closing(entry.charAt(0)) == 0)
            return null;
        var by = isQuotation(entry) ? Attribution.none(entry) : Attribution.split(entry);
        return isQuotation(by.text()) ? quote(by, labelled ? label.group(1) : null) : null;
    }

    private static Statement quote(Attribution by, @Nullable String label) {
        return Statement.quote(by.speaker(), label, by.source(), unquoted(Words.clean(by.text())));
    }

    /** Whether the whole of it is one quotation of some length. */
    private static boolean isQuotation(String text) {
        if (text.length() < 15)
            return false;
        char close = closing(text.charAt(0));
        int end = text.length() - 1;
        while (end > 0 && ".,;".indexOf(text.charAt(end)) >= 0)
            end--;
        boolean one = close != 0 && text.charAt(end) == close && text.indexOf(close, 1) == end;
        return one && Words.count(text) >= FEWEST_WORDS;
    }

    private static char closing(char open) {
        return switch (open) {
            case '"' -> '"';
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '「' -> '」';
            default -> 0;
        };
    }

    private static String unquoted(String text) {
        return isQuotation(text) ? text.substring(1, text.lastIndexOf(closing(text.charAt(0)))).strip() : text;
    }
}
