package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pages whose text is set as it was typed, in one {@code pre}, as archives publish old text files: text, not code. */
public final class Preformatted {
    private static final int FEWEST_LINES = 20;
    private static final String OF_CODE = ";{}<>\\";

    private Preformatted() {}

    /** The same blocks, with paragraphs for such a text. */
    public static List<Block> read(List<Block> blocks) {
        long all = length(blocks);
        var found = new ArrayList<Block>();
        for (var block : blocks) {
            var text = block.text().text();
            if (block.kind() == Block.Kind.CODE && isMost(text, all) && isProse(text))
                found.addAll(PlainTextReader.read(text).blocks());
            else
                found.add(block);
        }
        return found;
    }

    /** What is set so, if it is most of the page. */
    public static Optional<String> alone(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.CODE)
                .max(Comparator.comparingInt(block -> block.text().text().length()))
                .map(block -> block.text().text())
                .filter(text -> isMost(text, length(blocks)));
    }

    private static long length(List<Block> blocks) {
        return blocks.stream().mapToLong(block -> block.text().text().length()).sum();
    }

    private static boolean isMost(String text, long all) {
        return text.length() * 5L >= all * 4;
    }

    private static boolean isProse(String text) {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long words = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
        long signs = text.chars().filter(c -> OF_CODE.indexOf(c) >= 0).count();
        return lines >= FEWEST_LINES && words * 10 >= text.length() * 8L && signs * 100 < text.length();
    }
}
