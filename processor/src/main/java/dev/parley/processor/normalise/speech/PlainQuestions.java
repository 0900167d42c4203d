package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Questions that nothing but their question mark sets off: paragraphs or numbered items that ask, each above its answer, one after the
 * other. Prose asks now and then, too, so there must be several, nearly all must be answered, and not much may stand in between.
 */
final class PlainQuestions {
    private static final int FEWEST = 4;
    private static final int LONGEST = 300;
    /** Of so many blocks from the first to the last at least one asks. */
    private static final int DENSITY = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]");

    private final List<Block> blocks;
    private final boolean numbered;
    private int first = -1;
    private int last;
    private int asked;
    private int answered;

    private PlainQuestions(List<Block> blocks) {
        this.blocks = blocks;
        this.numbered = areNumbered();
    }

    /** The same blocks, with headings for such questions. */
    static List<Block> headed(List<Block> blocks) {
        var questions = new PlainQuestions(blocks);
        for (int i = 0; i < blocks.size(); i++)
            questions.look(i);
        return questions.areAnswered() ? questions.headings() : blocks;
    }

    private boolean areNumbered() {
        var items = blocks.stream().filter(PlainQuestions::isNumbered).toList();
        long asking = items.stream().filter(PlainQuestions::asks).count();
        return asking >= FEWEST && asking * 5 >= items.size() * 3L;
    }

    private void look(int i) {
        if (!isQuestion(blocks.get(i)))
            return;
        first = first < 0 ? i : first;
        last = i;
        asked++;
        answered += i + 1 < blocks.size() && isAnswer(blocks.get(i + 1)) ? 1 : 0;
    }

    private boolean areAnswered() {
        return answered >= FEWEST && answered * 5 >= asked * 4 && asked * DENSITY >= last - first + 1
                && blocks.stream().noneMatch(block -> block.kind() == Block.Kind.HEADING && asks(block));
    }

    /** Where questions are numbered, a number tells those that do not ask outright. */
    private boolean isQuestion(Block block) {
        return numbered ? isNumbered(block) : block.kind() == Block.Kind.PARAGRAPH && asks(block);
    }

    private boolean isAnswer(Block block) {
        return (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.ITEM) && !isQuestion(block);
    }

    private static boolean isNumbered(Block block) {
        return block.kind() == Block.Kind.ITEM && block.marker() != null && NUMBER.matcher(block.marker()).matches();
    }

    private static boolean asks(Block block) {
        var text = block.text().text();
        return text.length() <= (isNumbered(block) ? 2 * LONGEST : LONGEST) && text.indexOf('\n') < 0
                && (text.endsWith("?") || text.endsWith("？"))
                && block.text().marks().stream().noneMatch(mark -> isOther(mark, text.length()));
    }

    /** Bold questions are found by their bold, and a line that is a link asks on another page. */
    private static boolean isOther(Mark mark, int length) {
        return (mark.kind() == Mark.Kind.STRONG && mark.start() == 0)
                || (mark.kind() == Mark.Kind.LINK && (mark.end() - mark.start()) * 2 > length);
    }

    private List<Block> headings() {
        var found = new ArrayList<Block>(blocks.size());
        int level = Math.clamp(1 + blocks.stream().mapToInt(PlainQuestions::level).max().orElse(1), 2, 6);
        for (var block : blocks)
            found.add(isQuestion(block) ? new Block(Block.Kind.HEADING, level, block.marker(), block.text()) : block);
        return found;
    }

    private static int level(Block block) {
        return block.kind() == Block.Kind.HEADING ? block.level() : 0;
    }
}
