package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads quote files: entries, each closed by a line with nothing but a per cent sign, as the fortune program has them. */
public final class FortuneReader {
    private static final Pattern END = Pattern.compile("(?m)^%[ \\t]*$");
    private static final int FEWEST = 2;

    private FortuneReader() {}

    public static boolean isOne(String text) {
        return END.matcher(text).results().limit(FEWEST).count() == FEWEST;
    }

    /** An item for each entry, with its lines; its marker is the per cent sign. */
    public static Prose read(String text) {
        var blocks = new ArrayList<Block>();
        var entry = new RichBuilder();
        for (var line : (Iterable<String>) text.lines()::iterator)
            if (END.matcher(line).matches()) {
                add(entry, blocks);
                entry = new RichBuilder();
            } else
                entry.lineBreak().append(line.strip());
        add(entry, blocks);
        return Prose.of(blocks);
    }

    private static void add(RichBuilder entry, List<Block> blocks) {
        var words = entry.build();
        if (!words.text().isBlank())
            blocks.add(Block.item(1, "%", words));
    }
}
