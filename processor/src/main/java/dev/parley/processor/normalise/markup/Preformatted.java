package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import java.util.ArrayList;
import java.util.List;

/** Pages whose text is set as it was typed, in one {@code pre}, as archives publish old text files: text, not code. */
public final class Preformatted {
    private static final int FEWEST_LINES = 20;
    private static final String OF_CODE = ";{}<>\\";

    private Preformatted() {}

    /** The same blocks, with paragraphs for such a text. */
    public static List<Block> read(List<Block> blocks) {
        long all = blocks.stream().mapToLong(block -> block.text().text().length()).sum();
        var found = new ArrayList<Block>();
        for (var block : blocks) {
            var text = block.text().text();
            if (block.kind() == Block.Kind.CODE && text.length() * 5L >= all * 4 && isProse(text))
                found.addAll(PlainTextReader.read(text).blocks());
            else
                found.add(block);
        }
        return found;
    }

    private static boolean isProse(String text) {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long words = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
        long signs = text.chars().filter(c -> OF_CODE.indexOf(c) >= 0).count();
        return lines >= FEWEST_LINES && words * 10 >= text.length() * 8L && signs * 100 < text.length();
    }
}
