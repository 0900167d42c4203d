package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Rich;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a talk from a page that labels what it lists ({@code Genre:}, {@code Pricing:}). In a talk somebody asks, and those who speak are
 * called by names, which are written with a capital wherever they stand. Where most labels have times no such signs are needed. Looks at a
 * bounded number of turns, however long the document and whatever its lines.
 */
final class Talking {
    private static final int MOST_TURNS = 200;
    /** Of fewer turns one question, or full names, are enough. */
    private static final int FEW = 10;
    /** At least one in so many turns asks. */
    private static final int ASKING = 12;

    private final Set<String> names = new HashSet<>();
    private int turns;
    private int asked;
    private boolean asks;
    private int timed;

    private Talking() {}

    static boolean isTalk(Labels labels, List<Rich> texts) {
        if (labels.isEmpty())
            return false;
        var talking = new Talking();
        for (int i = 0; i < texts.size() && talking.turns < MOST_TURNS; i++)
            talking.look(labels, texts.get(i));
        return talking.timed * 2 > talking.turns
                || (talking.isAsking() && (talking.isInterview() || !talking.isOfCommonWords(texts)));
    }

    private void look(Labels labels, Rich text) {
        for (int at : Labels.lineStarts(text.text())) {
            if (turns == MOST_TURNS)
                return;
            var label = labels.at(text, at, false);
            if (label != null)
                begin(label);
            if (turns > 0 && !asks && asks(text.text(), at)) {
                asks = true;
                asked++;
            }
        }
    }

    private void begin(Label label) {
        turns++;
        names.add(label.name());
        timed += label.seconds() != null ? 1 : 0;
        asks = QuestionMarks.isQuestion(label.name());
        asked += asks ? 1 : 0;
    }

    private static boolean asks(String text, int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++)
            if ("?？؟".indexOf(text.charAt(i)) >= 0)
                return true;
        return false;
    }

    private boolean isAsking() {
        if (names.size() == 1 && !names.stream().allMatch(name -> isFull(name) || Names.isPart(name)))
            return false;
        if (turns >= FEW)
            return asked * ASKING >= turns;
        return asked > 0 || names.stream().anyMatch(Names::isPart) || names.stream().allMatch(Talking::isFull)
                || names.stream().anyMatch(this::isShortened);
    }

    /** Whether a label says that somebody interviews, and something is asked. */
    private boolean isInterview() {
        return asked > 0 && names.stream().anyMatch(Names::isInterviewing);
    }

    /** Whether a full name in capitals has a label that shortens it, as broadcasters write it. */
    private boolean isShortened(String name) {
        return Names.isShouted(name)
                && names.stream().anyMatch(label -> new ShortForms(Set.of(name)).name(label).isPresent());
    }

    private static boolean isFull(String name) {
        return name.indexOf(' ') > 0 && Names.isPerson(name);
    }

    /** Whether most of the names stand in the text as other words do. */
    private boolean isOfCommonWords(List<Rich> texts) {
        var telling = names.stream().filter(name -> !Names.isUnnamed(name) && !Names.isPseudo(name)).toList();
        long common = telling.stream().filter(name -> isCommon(name, texts)).count();
        return common * 2 > telling.size();
    }

    private static boolean isCommon(String name, List<Rich> texts) {
        var low = name.toLowerCase(Locale.ROOT);
        return !low.equals(name) && List.of(low.split("[^\\p{L}\\p{M}]+"))
                .stream()
                .allMatch(word -> texts.stream().limit(MOST_TURNS).anyMatch(text -> hasWord(text.text(), word)));
    }

    /** Whether a name stands in the text without its capital, as a word among others. */
    static boolean hasLowered(String text, String name) {
        var low = name.toLowerCase(Locale.ROOT);
        for (int at = low.equals(name) ? -1 : text.indexOf(low); at >= 0; at = text.indexOf(low, at + 1))
            if (isSpace(text, at - 1) && isEdge(text, at + low.length()))
                return true;
        return false;
    }

    private static boolean isSpace(String text, int at) {
        return at < 0 || Character.isWhitespace(text.charAt(at));
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1))
            if (isEdge(text, at - 1) && isEdge(text, at + word.length()))
                return true;
        return word.isEmpty();
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetter(text.charAt(at));
    }
}
