package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;

/** Reads quote files: entries, each closed by a line with nothing but a per cent sign, as the fortune program has them. */
public final class FortuneReader {
    private static final int FEWEST = 2;
    /** Attributions go over at most so many lines, and their first is at most so long. */
    private static final int MOST_LINES = 6;
    private static final int LONGEST = 300;

    private FortuneReader() {}

    public static boolean isOne(String text) {
        int ends = 0;
        for (int at = 0; at >= 0 && ends < FEWEST; at = text.indexOf("\n%", at + 1))
            ends += isEnd(text, at) ? 1 : 0;
        return ends == FEWEST;
    }

    /** An item for each entry, with its lines; its marker is the per cent sign. */
    public static Prose read(String text) {
        var blocks = new ArrayList<Block>();
        var entry = new ArrayList<String>();
        for (var line : (Iterable<String>) text.lines()::iterator)
            if (line.startsWith("%") && line.substring(1).isBlank()) {
                add(entry, blocks);
                entry.clear();
            } else
                entry.add(line);
        add(entry, blocks);
        return Prose.of(blocks);
    }

    /** Whether the line at {@code at}, or the one that a break there begins, closes an entry. */
    private static boolean isEnd(String text, int at) {
        int from = text.startsWith("\n", at) ? at + 1 : at;
        int to = text.indexOf('\n', from);
        return text.startsWith("%", from) && text.substring(from + 1, to < 0 ? text.length() : to).isBlank();
    }

    private static void add(List<String> entry, List<Block> blocks) {
        int by = attribution(entry);
        var words = new RichBuilder();
        for (int i = 0; i < entry.size(); i++) {
            var line = entry.get(i).strip();
            words.lineBreak().append(i == by ? Rich.QUOTATION_DASH + line.substring(2) : line);
        }
        var text = words.build();
        if (!text.text().isBlank())
            blocks.add(Block.item(1, "%", text));
    }

    /** The last line, but for the first, that is indented and begins with two dashes: the rest says whose the words are; -1 if none does. */
    private static int attribution(List<String> entry) {
        int first = Math.max(1, entry.size() - MOST_LINES);
        int last = entry.size() - 1;
        while (last >= first && !isAttribution(entry.get(last)))
            last--;
        return last >= first ? last : -1;
    }

    private static boolean isAttribution(String line) {
        int indent = indent(line);
        return indent > 0 && line.startsWith("--", indent) && line.length() > indent + 3 && line.length() < LONGEST;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t'))
            at++;
        return at;
    }
}
