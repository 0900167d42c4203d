package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;

/** Reads quote files: entries, each closed by a line with nothing but a per cent sign, as the fortune program has them. */
public final class FortuneReader {
    private static final int FEWEST = 2;

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
        var entry = new RichBuilder();
        for (var line : (Iterable<String>) text.lines()::iterator)
            if (line.startsWith("%") && line.substring(1).isBlank()) {
                add(entry, blocks);
                entry = new RichBuilder();
            } else
                entry.lineBreak().append(line.strip());
        add(entry, blocks);
        return Prose.of(blocks);
    }

    /** Whether the line at {@code at}, or the one that a break there begins, closes an entry. */
    private static boolean isEnd(String text, int at) {
        int from = text.startsWith("\n", at) ? at + 1 : at;
        int to = text.indexOf('\n', from);
        return text.startsWith("%", from) && text.substring(from + 1, to < 0 ? text.length() : to).isBlank();
    }

    private static void add(RichBuilder entry, List<Block> blocks) {
        var words = entry.build();
        if (!words.text().isBlank())
            blocks.add(Block.item(1, "%", words));
    }
}
