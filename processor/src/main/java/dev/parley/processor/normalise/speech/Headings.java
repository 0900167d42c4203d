package dev.parley.processor.normalise.speech;

import dev.parley.model.Section;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.speech.Piece.Heading;
import dev.parley.processor.normalise.speech.Piece.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes pieces of blocks and, where a text has no marked headings, takes short lines above long ones for headings. */
final class Headings {
    private static final int LONGEST = 90;
    private static final int LONGEST_SHOUTED = 250;
    private static final int MOST_WORDS = 14;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]");

    private Headings() {}

    static List<Piece> find(List<Block> blocks, Labels labels) {
        boolean talk = !labels.isEmpty();
        boolean shouted = talk && isShouted(blocks);
        boolean marked = blocks.stream().anyMatch(block -> block.kind() == Block.Kind.HEADING);
        var pieces = new ArrayList<Piece>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.kind() == Block.Kind.HEADING)
                pieces.add(heading(block, block.level()));
            else if (!marked && !talk && isHeading(blocks, i))
                pieces.add(heading(block, block.kind() == Block.Kind.ITEM ? 3 : 2));
            else if (talk && !shouted && isShoutedHeading(blocks, i, labels))
                pieces.add(heading(block, 2));
            else
                pieces.add(new Open(block));
        }
        return pieces;
    }

    /** Capitals alone, as "STATEMENT OF …" in hearings, above somebody's words. */
    private static boolean isShoutedHeading(List<Block> blocks, int i, Labels labels) {
        var text = blocks.get(i).text().text();
        return blocks.get(i).kind() == Block.Kind.PARAGRAPH && text.length() <= LONGEST_SHOUTED && i + 1 < blocks.size()
                && text.codePoints().noneMatch(Character::isLowerCase) && Words.count(text) > 1
                && text.codePoints().filter(Character::isUpperCase).count() * 2 > text.length()
                && ".?!:,".indexOf(text.charAt(text.length() - 1)) < 0 && labels.opens(blocks.get(i + 1))
                && !labels.opens(blocks.get(i));
    }

    /** Whether all is in capitals, as captions often are. */
    private static boolean isShouted(List<Block> blocks) {
        long capitals = 0;
        long small = 0;
        for (var block : blocks) {
            var text = block.text().text();
            capitals += text.chars().filter(Character::isUpperCase).count();
            small += text.chars().filter(Character::isLowerCase).count();
        }
        return capitals > small;
    }

    private static Piece heading(Block block, int level) {
        var words = Words.clean(block.text().text());
        return new Heading(
                new Section(block.marker() == null ? words : block.marker() + " " + words, Math.clamp(level, 1, 6)));
    }

    /** A short line that is no sentence, above something longer or another heading. */
    private static boolean isHeading(List<Block> blocks, int i) {
        if (i + 1 == blocks.size() || !isShort(blocks.get(i)))
            return false;
        var next = blocks.get(i + 1);
        boolean numbered = next.kind() == Block.Kind.ITEM && blocks.get(i).kind() == Block.Kind.ITEM;
        return !numbered && (isSentence(next.text().text())
                || (isShort(next) && i + 2 < blocks.size() && isSentence(blocks.get(i + 2).text().text())));
    }

    private static boolean isSentence(String text) {
        return text.length() > LONGEST
                || (text.length() > LONGEST / 2 && ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private static boolean isShort(Block block) {
        var text = block.text().text();
        if (block.text().marks().stream().anyMatch(mark -> mark.start() == 0 && mark.kind() == Rich.Mark.Kind.STRONG))
            return false;
        boolean kind = block.kind() == Block.Kind.PARAGRAPH || (block.kind() == Block.Kind.ITEM
                && block.marker() != null && NUMBER.matcher(block.marker()).matches());
        return kind && text.length() <= LONGEST && text.indexOf('\n') < 0 && Words.count(text) <= MOST_WORDS
                && ".,;:!".indexOf(text.charAt(text.length() - 1)) < 0 && begins(text) && !text.contains("://")
                && !QuestionMarks.open(block.text()) && TimeMark.only(text) == null;
    }

    private static boolean begins(String text) {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || first == '"' || first == '“' || first == '¿'
                || (Character.isLetter(first) && !Character.isLowerCase(first));
    }
}
