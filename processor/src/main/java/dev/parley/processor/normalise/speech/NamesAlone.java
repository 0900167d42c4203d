package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand on a line of their own above what is said, set off, as a heading, or with a time code: such a line is a label
 * without its colon. Sub-headings look the same, so the names must come again and again, take turns, and somebody must ask something.
 * Lines with no sign at all are labels where they are more. One use.
 */
final class NamesAlone {
    /** Who opens a talk comes again; with one more it is a dialogue. */
    private static final int FEWEST = 3;
    private static final int FEWEST_PLAIN = 8;
    private static final int LONGEST = 80;
    /** In a talk with more first names than these they are no first names. */
    private static final int MOST_WORDS = 40;

    private final List<Block> blocks;
    private final boolean plain;
    private final Map<String, Integer> counts = new HashMap<>();
    private int lines;
    private int timed;
    private int changes;
    private int asked;
    private String before = "";

    private NamesAlone(List<Block> blocks, boolean plain) {
        this.blocks = blocks;
        this.plain = plain;
        blocks.forEach(this::look);
    }

    /** The same blocks, unless lines of names are labels there. */
    static List<Block> labelled(List<Block> blocks) {
        for (boolean plain : List.of(false, true)) {
            var names = new NamesAlone(blocks, plain);
            if (names.areSpeakers())
                return blocks.stream().map(names::label).toList();
        }
        return blocks;
    }

    private void look(Block block) {
        var name = name(block);
        if (name == null) {
            asked += lines > 0 && asks(block.text().text()) ? 1 : 0;
            return;
        }
        lines++;
        counts.merge(name, 1, Integer::sum);
        changes += name.equals(before) ? 0 : 1;
        asked += asks(block.text().text()) ? 1 : 0;
        timed += block.kind() == Block.Kind.HEADING && TimedName.of(block.text().text()).time() != null ? 1 : 0;
        before = name;
    }

    private static boolean asks(String text) {
        return text.endsWith("?") || text.endsWith("？");
    }

    private boolean areSpeakers() {
        long again = counts.values().stream().filter(count -> count > 1).count();
        int repeated = counts.values().stream().filter(count -> count > 1).mapToInt(count -> count).sum();
        return lines >= (plain ? FEWEST_PLAIN : FEWEST) && counts.size() > 1 && again > 0 && asked > 0
                && repeated * 3 >= lines * 2 && changes * 2 > lines && areNames();
    }

    /**
     * A word alone is a name where it is part of a longer one. Other words alone are names if somebody is greeted by one of the names, as
     * speakers are and what is compared is not, and hardly any is a word that the text uses otherwise.
     */
    private boolean areNames() {
        var words = new HashSet<String>();
        for (var name : counts.keySet())
            if (name.indexOf(' ') > 0)
                words.addAll(List.of(name.split(" ")));
        var single = counts.keySet()
                .stream()
                .filter(name -> name.indexOf(' ') < 0 && !words.contains(name) && !Names.isUnnamed(name))
                .toList();
        if (single.isEmpty() || timed * 2 > lines)
            return true;
        int common = single.stream().limit(MOST_WORDS).filter(this::isCommon).mapToInt(this::count).sum();
        return single.size() <= MOST_WORDS && common * 3 <= lines && (!words.isEmpty() || repeat(single))
                && isAnyGreeted(single, words);
    }

    private int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** Whether most of those come again and again. */
    private boolean repeat(List<String> single) {
        return single.stream().filter(name -> count(name) >= FEWEST).count() * 2 >= single.size();
    }

    private boolean isAnyGreeted(List<String> single, Set<String> words) {
        return blocks.stream()
                .flatMap(block -> Introductions.greeted(block.text().text()).stream())
                .anyMatch(word -> single.contains(word) || words.contains(word));
    }

    private boolean isCommon(String name) {
        return blocks.stream().anyMatch(block -> Talking.hasLowered(block.text().text(), name));
    }

    /** The name that is the first line of a paragraph, or a heading; null if none is. */
    private @Nullable String name(Block block) {
        var text = block.text().text();
        if (block.kind() == Block.Kind.HEADING)
            return text.length() > LONGEST || block.level() == 1 ? null : voice(TimedName.of(text));
        if (block.kind() != Block.Kind.PARAGRAPH)
            return null;
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        var line = text.substring(0, end);
        boolean bare = plain && end == text.length() && areNameWords(line);
        boolean alone = end <= LONGEST && (bare || isSetOff(block.text(), end) || isTimed(text, end));
        return alone && Names.isPerson(line) ? line : null;
    }

    /** A heading without a time that has the form of a name is more often about somebody or something. */
    private static @Nullable String voice(TimedName line) {
        boolean timed = line.time() != null && Names.isPerson(line.name()) && areNameWords(line.name());
        return timed || (Names.isPart(line.name()) && line.name().length() > 2) ? line.name() : null;
    }

    private static boolean areNameWords(String line) {
        return Stream.of(line.split(" ")).allMatch(Mentions::isNameWord);
    }

    private static boolean isSetOff(Rich text, int end) {
        return text.marks()
                .stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.STRONG && mark.start() == 0 && mark.end() == end);
    }

    private static boolean isTimed(String text, int end) {
        if (end == text.length())
            return false;
        var time = TimeMark.at(text, end + 1);
        return time != null && (time.end() == text.length() || text.charAt(time.end()) == '\n');
    }

    /** With a colon behind the name, set off as the name is. */
    private Block label(Block block) {
        var name = name(block);
        if (name == null || (plain && count(name) == 1 && !isSetOff(block.text(), name.length())))
            return block;
        return Block.paragraph(block.kind() == Block.Kind.HEADING
                ? TimedName.of(block.text().text()).label()
                : withColon(block.text(), name.length()));
    }

    private static Rich withColon(Rich text, int at) {
        var marks = new ArrayList<Mark>();
        if (!isSetOff(text, at) && at == text.text().length())
            marks.add(new Mark(Mark.Kind.STRONG, 0, at + 1, null));
        for (var mark : text.marks())
            marks.add(new Mark(mark.kind(), moved(mark.start(), at), mark.end() >= at ? mark.end() + 1 : mark.end(),
                    mark.target()));
        return new Rich(text.text().substring(0, at) + ":" + text.text().substring(at), marks);
    }

    private static int moved(int place, int at) {
        return place >= at ? place + 1 : place;
    }
}
