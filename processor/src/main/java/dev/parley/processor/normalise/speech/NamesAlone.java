package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand on a line of their own above what is said, set off or with a time code on the next line: such a line is a label
 * without its colon. Sub-headings look the same, so the names must come again and again, take turns, and somebody must ask something.
 */
final class NamesAlone {
    /** Who opens a talk comes again; with one more it is a dialogue. */
    private static final int FEWEST = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private int lines;
    private int changes;
    private int asked;
    private String before = "";

    private NamesAlone() {}

    /** The same blocks, unless lines of names are labels there. */
    static List<Block> labelled(List<Block> blocks) {
        var names = new NamesAlone();
        blocks.forEach(names::look);
        return names.areSpeakers() ? blocks.stream().map(names::label).toList() : blocks;
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
        before = name;
    }

    private static boolean asks(String text) {
        return text.endsWith("?") || text.endsWith("？");
    }

    private boolean areSpeakers() {
        long again = counts.values().stream().filter(count -> count > 1).count();
        int repeated = counts.values().stream().filter(count -> count > 1).mapToInt(count -> count).sum();
        return lines >= FEWEST && counts.size() > 1 && again > 0 && asked > 0 && repeated * 3 >= lines * 2
                && changes * 2 > lines && areFullSomewhere();
    }

    /** A word alone is a name only where it is part of a longer one. */
    private boolean areFullSomewhere() {
        var words = new HashSet<String>();
        for (var name : counts.keySet())
            if (name.indexOf(' ') > 0)
                words.addAll(List.of(name.split(" ")));
        return counts.keySet().stream().allMatch(name -> name.indexOf(' ') > 0 || words.contains(name));
    }

    /** The name that is the first line of a paragraph; null if none is. */
    private static @Nullable String name(Block block) {
        if (block.kind() != Block.Kind.PARAGRAPH)
            return null;
        var text = block.text().text();
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        var line = text.substring(0, end);
        boolean alone = isSetOff(block.text(), end) || isTimed(text, end);
        return alone && Names.isPerson(line) ? line : null;
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
        return name == null ? block : Block.paragraph(withColon(block.text(), name.length()));
    }

    private static Rich withColon(Rich text, int at) {
        var marks = new ArrayList<Mark>();
        for (var mark : text.marks())
            marks.add(new Mark(mark.kind(), moved(mark.start(), at), mark.end() >= at ? mark.end() + 1 : mark.end(),
                    mark.target()));
        return new Rich(text.text().substring(0, at) + ":" + text.text().substring(at), marks);
    }

    private static int moved(int place, int at) {
        return place >= at ? place + 1 : place;
    }
}
