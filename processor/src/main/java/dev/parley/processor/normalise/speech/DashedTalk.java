package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Interviews whose paragraphs open with a dash where the voice changes, as French, Spanish, Polish and Russian papers set them. Novels and
 * lists use dashes, too: in an interview the voices take turns, one asks, the other answers at some length, and nobody tells who said it.
 * Some papers, most of Japan's among them, set the dash before questions alone.
 */
final class DashedTalk {
    private static final int FEWEST = 3;
    /** An answer has so many characters on average. */
    private static final int LENGTH = 60;
    private static final int LONGEST = 300;
    private static final Set<String> BULLETS = Set.of("—", "–", "-");
    private static final Pattern DASH = Pattern.compile("(?:[—–―─]{1,2}\\s*|-\\s*(?=[\\p{L}¿¡«\"“„]))(?=\\S)");
    /** "— Are you coming? — she asked." */
    private static final Pattern TOLD = Pattern.compile("[?!…»”]\\s*[—–-]\\s?\\p{Ll}");
    private static final Pattern ASKS = Pattern.compile("(?:[?？]|(?:か|ください|でしょう)[。．])[\\s»”\")」]*$");

    private final List<Block> blocks;
    private final List<Integer> dashed = new ArrayList<>();

    private DashedTalk(List<Block> blocks) {
        this.blocks = blocks;
        for (int i = 0; i < blocks.size(); i++)
            if (words(blocks.get(i)) != null)
                dashed.add(i);
    }

    /** The same blocks, unless dashes part an interview; there, marked as questions and answers. */
    static List<Block> marked(List<Block> blocks) {
        var talk = new DashedTalk(apart(blocks));
        if (talk.isOne())
            return talk.marked();
        return talk.asksOnly() ? talk.asked() : blocks;
    }

    /** Whether nearly all that a dash opens asks, and what follows it answers at some length. */
    private boolean asksOnly() {
        int asked = 0;
        int answered = 0;
        long answers = 0;
        for (int at : dashed) {
            asked += opensAsking(words(at)) ? 1 : 0;
            var answer = answer(at);
            answered += opensAsking(words(at)) && !answer.isBlank() ? 1 : 0;
            answers += answer.length();
        }
        return answered >= FEWEST && asked * 5 >= dashed.size() * 4 && answered * 5 >= asked * 4
                && answers >= (long) LENGTH * answered;
    }

    private static boolean opensAsking(String words) {
        return ASKS.matcher(firstLine(words)).find();
    }

    private static String firstLine(String words) {
        int line = words.indexOf('\n');
        return line < 0 ? words : words.substring(0, line);
    }

    /** What stands on the lines below a question, else in the paragraph behind it. */
    private String answer(int at) {
        var words = words(at);
        var below = words.substring(firstLine(words).length());
        if (!below.isBlank() || at + 1 == blocks.size())
            return below;
        var next = blocks.get(at + 1);
        return next.kind() == Block.Kind.PARAGRAPH && words(next) == null ? next.text().text() : "";
    }

    /** With marks for questions; what is below is no part of them. */
    private List<Block> asked() {
        var found = new ArrayList<Block>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            var words = words(blocks.get(i));
            if (words == null) {
                found.add(blocks.get(i));
                continue;
            }
            found.add(Block.paragraph(Rich.plain("Q: " + firstLine(words))));
            var below = words.substring(firstLine(words).length()).strip();
            if (!below.isEmpty())
                found.add(Block.paragraph(Rich.plain(below)));
        }
        return found;
    }

    /** A paragraph for each line that opens with a dash. */
    private static List<Block> apart(List<Block> blocks) {
        var apart = new ArrayList<Block>(blocks.size());
        for (var block : blocks) {
            var text = block.text().text();
            int from = 0;
            for (int at : block.kind() == Block.Kind.PARAGRAPH ? Labels.lineStarts(text) : List.<Integer>of())
                if (at > from && DASH.matcher(text).region(at, text.length()).lookingAt()) {
                    apart.add(part(block.text(), from, at - 1));
                    from = at;
                }
            apart.add(from == 0 ? block : part(block.text(), from, text.length()));
        }
        return apart;
    }

    /** Of its marks only those of the first part are kept, so that a paragraph of many lines takes no longer than others. */
    private static Block part(Rich text, int from, int to) {
        return Block.paragraph(from == 0 ? text.slice(from, to) : Rich.plain(text.text().substring(from, to)));
    }

    /** What stands behind the dash; null where none opens the block. */
    private static @Nullable String words(Block block) {
        var text = block.text().text();
        if (block.kind() == Block.Kind.ITEM)
            return block.marker() != null && BULLETS.contains(block.marker()) && !text.isBlank() ? text : null;
        var dash = DASH.matcher(text);
        return block.kind() == Block.Kind.PARAGRAPH && dash.lookingAt() ? text.substring(dash.end()) : null;
    }

    private String words(int at) {
        var words = words(blocks.get(at));
        return words == null ? "" : words;
    }

    private boolean asks(int at) {
        var words = words(at);
        return ASKS.matcher(words).find() || (Questions.isQuestion(words) && words.length() < LONGEST);
    }

    private boolean isOne() {
        int asked = 0;
        int answered = 0;
        int told = 0;
        long questions = 0;
        long answers = 0;
        for (int i = 0; i < dashed.size(); i++) {
            int at = dashed.get(i);
            told += TOLD.matcher(words(at)).find() ? 1 : 0;
            boolean asks = asks(at);
            asked += asks ? 1 : 0;
            boolean followed = i + 1 < dashed.size() && dashed.get(i + 1) == at + 1 && !asks(at + 1);
            answered += asks && followed ? 1 : 0;
            questions += asks ? words(at).length() : 0;
            answers += asks ? 0 : words(at).length();
        }
        int given = dashed.size() - asked;
        return answered >= FEWEST && answered * 5 >= asked * 4 && asked * 10 >= dashed.size() * 3
                && told * 8 <= dashed.size() && answers >= (long) LENGTH * given && answers * 4 >= questions * 3;
    }

    /** Whoever asks interviews, perhaps with a sentence behind the question; so does who remarks something between two answers. */
    private List<Block> marked() {
        var found = new ArrayList<>(blocks);
        boolean question = false;
        boolean begun = false;
        for (int i = 0; i < dashed.size(); i++) {
            int at = dashed.get(i);
            boolean asks = asks(at) || (!question && words(at).indexOf('?') >= 0 && words(at).length() < LONGEST);
            boolean remark = begun && !question && i + 1 < dashed.size() && !asks(dashed.get(i + 1));
            begun |= asks;
            question = asks || remark;
            if (begun)
                found.set(at, Block.paragraph(Rich.plain((question ? "Q: " : "A: ") + words(at))));
        }
        return found;
    }
}
