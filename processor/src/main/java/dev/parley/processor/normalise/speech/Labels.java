package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels that open turns in a document. A single line with a colon proves nothing; labels that recur, are set off or carry times
 * do. Immutable.
 */
final class Labels {
    static final Labels NONE = new Labels(Set.of(), false, false, List.of());

    private final Set<String> names;
    private final boolean set;
    private final boolean stopped;
    private final List<String> marks;

    private Labels(Set<String> names, boolean set, boolean stopped, List<String> marks) {
        this.names = names;
        this.set = set;
        this.stopped = stopped;
        this.marks = marks;
    }

    /** How often a label occurs, and how. */
    private static final class Count {
        private int all;
        private int strong;
        private int timed;
        private int titled;
        private int stopped;

        void add(Label label, boolean stop) {
            all++;
            stopped += stop ? 1 : 0;
            strong += label.isStrong() ? 1 : 0;
            timed += label.seconds() != null ? 1 : 0;
            titled += label.titled() ? 1 : 0;
        }

        boolean isSpeaker(String name) {
            return Names.isPlausible(name) && ((timed > 0 && Names.isProper(name)) || strong > 1 || all > 2
                    || (all > 1 && Names.isProper(name)));
        }
    }

    /** Reads all paragraphs first: {@code lines} are texts at whose line starts labels may stand. */
    static Labels in(List<Rich> texts) {
        var counts = new LinkedHashMap<String, Count>();
        var aliases = new HashSet<String>();
        var marks = new ArrayList<String>();
        int lines = 0;
        for (var text : texts)
            for (int at : lineStarts(text.text())) {
                lines++;
                var label = LabelScanner.scan(text, at);
                if (label != null && label.colon())
                    MarkedAnswers.mark(label, text).forEach(marks::add);
                if (label != null && label.isPossible() && !isAddress(text.text(), label))
                    count(label, isStopped(text, label), counts, aliases);
            }
        return choose(counts, aliases, Math.min(texts.size(), lines), marks);
    }

    private static void count(Label label, boolean stop, Map<String, Count> counts, Set<String> aliases) {
        counts.computeIfAbsent(label.name(), name -> new Count()).add(label, stop);
        if (label.alias() != null && label.isStrong()) {
            counts.computeIfAbsent(label.alias(), name -> new Count()).add(label, stop);
            aliases.add(label.alias());
        }
    }

    private static Labels choose(Map<String, Count> counts, Set<String> aliases, int lines, List<String> marks) {
        var names = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (count.isSpeaker(name))
                names.add(name);
        });
        names.addAll(others(counts, names, marks));
        int turns = 0;
        int strong = 0;
        int stopped = 0;
        for (var each : counts.entrySet())
            if (names.contains(each.getKey())) {
                turns += each.getValue().all;
                strong += each.getValue().strong;
                stopped += each.getValue().stopped;
            }
        names.addAll(names.isEmpty() ? Set.of() : aliases);
        boolean dialogue = (strong * 2 > turns && turns > 1) || (names.size() > 1 && turns > 2 && turns * 7 >= lines);
        return dialogue
                ? new Labels(Set.copyOf(names), strong * 2 > turns, stopped * 2 > turns, marks)
                : NONE.withMarks(marks);
    }

    /**
     * Who asks without a name where no answer is marked; names in capitals with what shortens them, and beside such names whoever is
     * introduced like them ("ADA MOE, HOST:") and speaks once.
     */
    private static Set<String> others(Map<String, Count> counts, Set<String> names, List<String> marks) {
        boolean answers = marks.stream().anyMatch(QuestionMarks::isAnswer);
        var shortened = new ShortForms(counts.keySet());
        boolean shouted = names.stream().anyMatch(name -> name.codePoints().noneMatch(Character::isLowerCase));
        var others = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (!answers && count.all > 1 && QuestionMarks.isQuestion(name) && !names.isEmpty())
                others.add(name);
            if (shouted && count.titled > 0)
                others.add(name);
            shortened.name(name).filter(Names::isShouted).ifPresent(full -> others.addAll(List.of(name, full)));
        });
        return others;
    }

    static List<Integer> lineStarts(String text) {
        var starts = new ArrayList<Integer>(1);
        for (int at = 0; at >= 0 && at < text.length(); at = next(text, at))
            starts.add(at);
        return starts;
    }

    private static int next(String text, int at) {
        int line = text.indexOf('\n', at);
        return line < 0 ? -1 : line + 1;
    }

    private static boolean isAddress(String text, Label label) {
        return text.startsWith("//", label.end()) || (text.startsWith("http", label.end()) && !label.isStrong());
    }

    /** Without the names, unless they take part in a talk. */
    Labels ifTalk(List<Rich> texts) {
        return Talking.isTalk(this, texts) ? this : NONE.withMarks(marks);
    }

    private Labels withMarks(List<String> others) {
        return new Labels(names, set, stopped, others);
    }

    /** Whether a full stop, not a colon, ends the label. */
    private static boolean isStopped(Rich text, Label label) {
        int last = label.end() - 1;
        while (last > 0 && Character.isWhitespace(text.text().charAt(last)))
            last--;
        return last > 0 && text.text().charAt(last) == '.';
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Whether somebody who speaks once may open the talk. */
    boolean areSet() {
        return set;
    }

    /** The marks of questions and answers among the labels, in order. */
    List<String> marks() {
        return marks;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The label that opens a turn at {@code at}; null if none does. {@code open} says that the talk has begun. */
    @Nullable
    Label at(Rich text, int at, boolean open) {
        var label = isEmpty() ? null : LabelScanner.scan(text, at);
        if (label == null || isAddress(text.text(), label))
            return null;
        if (names.contains(label.name()) || (label.alias() != null && names.contains(label.alias())))
            return label;
        return open && label.isPossible() && isNewcomer(label) && stopped == isStopped(text, label) ? label : null;
    }

    /** Whether a block begins a turn. */
    boolean opens(Block block) {
        return at(block.text(), 0, false) != null;
    }

    /** Somebody who speaks once: the label must look like the others, and like a name. */
    private boolean isNewcomer(Label label) {
        boolean alike = label.isStrong() || !set;
        return alike && Names.isPlausible(label.name())
                && (Names.isProper(label.name()) || Names.isUnnamed(label.name()));
    }
}
