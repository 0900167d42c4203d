package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a label at the start of a line: {@code **Name:**}, {@code Name: 00:00:07}, {@code *Full Name (0:00:15)*:},
 * {@code _AS:_}, {@code Name (INI):}, {@code NAME 12:34}, {@code **Name** [12:34](…):}, {@code [00:01:02 → 00:01:09] **Name:**},
 * {@code [Name]:}, {@code (INI):}, {@code [SPEAKER_00]}, {@code <v Name>}, full-width colons,
 * {@code Mr. NAME.}, {@code The CHAIRMAN [presiding].}
 * Looks at a bounded number of characters. One use.
 */
final class LabelScanner {
    /** Longer names do not occur; what is longer is a sentence with a colon. */
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BRACKET = 80;
    /** With what somebody is, behind a name in capitals. */
    private static final int LONGEST_TITLED = 100;

    /** Before the short form that the rest of an interview uses. */
    private static final Pattern HEREAFTER = Pattern.compile("^(?:以下、?|hereafter |ci-après |im Folgenden )");

    private final String text;
    private final Rich rich;
    private int at;
    private @Nullable String alias;
    private @Nullable Double seconds;
    private boolean colon;
    private boolean isSet;

    private LabelScanner(Rich rich, int from) {
        this.rich = rich;
        this.text = rich.text();
        this.at = from;
    }

    /** The label at {@code from}; null if nothing there looks like one. */
    static @Nullable Label scan(Rich rich, int from) {
        return new LabelScanner(rich, from).label();
    }

    private @Nullable Label label() {
        skipSpaces();
        time();
        skip(" -–|");
        if (text.startsWith("<v", at))
            return voice();
        if (at < text.length() && "[【(（".indexOf(text.charAt(at)) >= 0)
            return bracketed();
        int start = at;
        var set = setOff(start);
        isSet = set != null;
        int end = nameEnd(set);
        if (end <= start)
            return null;
        at = end;
        skipSpaces();
        while (bracket() || colon() || time() || stop(start, end))
            skipSpaces();
        return label(text.substring(start, end).strip(), set != null);
    }

    private @Nullable Label label(String name, boolean set) {
        if (!colon && QuestionMarks.isMark(name))
            colon = dash();
        var bare = Names.untitled(name);
        return name.isEmpty() || !(colon || seconds != null || set)
                ? null
                : new Label(bare, !bare.equals(name), alias, seconds, set, colon, at);
    }

    /** Transcribers put a dash or full stop after a question mark's letter. */
    private boolean dash() {
        int before = at;
        skip(" -–—.、．");
        return at > before + 1 || (at > before && isFullWidth(before));
    }

    private @Nullable Label voice() {
        int close = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_NAME + 21));
        if (close < 0)
            return null;
        int space = text.indexOf(' ', at, close);
        var name = space < 0 ? "" : text.substring(space, close).strip().replaceFirst(":$", "");
        at = close + 1;
        return name.isEmpty() ? null : new Label(name, false, null, seconds, true, true, at);
    }

    /** A name in brackets with a colon behind them; without one only where it is none that a note could have. */
    private @Nullable Label bracketed() {
        int limit = Math.min(text.length(), at + LONGEST_NAME);
        int close = at + 1;
        while (close < limit && "]】)）\n".indexOf(text.charAt(close)) < 0)
            close++;
        if (close == limit || text.charAt(close) == '\n')
            return null;
        var name = text.substring(at + 1, close).strip();
        at = close + 1;
        boolean followed = colon();
        skipSpaces();
        boolean labels = name.length() > 1 && name.chars().anyMatch(Character::isLetter)
                && (followed || Names.isNumbered(name)) && !text.startsWith("http", at) && !text.startsWith("//", at);
        return labels ? new Label(name, false, null, seconds, true, true, at) : null;
    }

    /** The mark that sets off a label beginning at {@code start}. */
    private @Nullable Mark setOff(int start) {
        for (var mark : rich.marksFrom(start)) {
            if (mark.start() > start)
                return null;
            if (isLabelMark(mark.kind()))
                return mark;
        }
        return null;
    }

    private static boolean isLabelMark(Mark.Kind kind) {
        return kind == Mark.Kind.STRONG || kind == Mark.Kind.EMPHASIS || kind == Mark.Kind.CITE;
    }

    /** Where the name ends: at a colon, a bracket, a time, the end of its mark; -1 where none of them is near. */
    private int nameEnd(@Nullable Mark set) {
        int limit = Math.min(text.length(), at + (isTitled() ? LONGEST_TITLED : LONGEST_NAME));
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：' || c == '(' || c == '[' || c == '（' || (set != null && i == set.end()))
                return isClock(i) ? -1 : i;
            if (c == '\n' || (c == '?' && text.charAt(at) != '?') || c == '!' || c == '"' || c == '“')
                return -1;
            if ((c >= '0' && c <= '9' && i > at && endsLine(TimeMark.at(text, i)))
                    || ((c == ' ' || c == '.' || isFullWidth(i)) && isQuestionDash(i))
                    || (c == '.' && isStop(at, i, i)))
                return i;
        }
        return set != null && set.end() == limit ? limit : -1;
    }

    /** Whether a colon stands between digits: a time that the time marks do not know. */
    private boolean isClock(int colon) {
        return text.charAt(colon) == ':' && colon + 1 < text.length() && Character.isDigit(text.charAt(colon + 1))
                && text.substring(at, colon).chars().allMatch(Character::isDigit);
    }

    private boolean isTitled() {
        int comma = text.indexOf(", ", at, Math.min(text.length(), at + LONGEST_NAME + 1));
        return comma > at && Names.isShouted(text.substring(at, comma));
    }

    private boolean isQuestionDash(int i) {
        return i - at <= 12
                && (text.startsWith(" - ", i) || text.startsWith(" – ", i)
                        || ((text.startsWith(". ", i) || isFullWidth(i)) && "QAqaＱＡ".indexOf(text.charAt(at)) >= 0))
                && QuestionMarks.isMark(text.substring(at, i));
    }

    /** A sign that has its space within, as Japanese has them. */
    private boolean isFullWidth(int i) {
        return text.charAt(i) == '、' || text.charAt(i) == '．';
    }

    private boolean endsLine(@Nullable TimeMark time) {
        return time != null && (time.end() == text.length() || text.charAt(time.end()) == '\n');
    }

    /** A time code here; a bare one only where it ends the line, can be nothing else, or stands between a name set off and a colon. */
    private boolean time() {
        var time = TimeMark.at(text, at);
        if (time == null || !(time.precise() || endsLine(time) || (isSet && isBeforeColon(time))))
            return false;
        if (seconds == null)
            seconds = time.seconds();
        at = time.end();
        return true;
    }

    private boolean isBeforeColon(TimeMark time) {
        return text.startsWith(":", time.end())
                && (time.end() + 1 == text.length() || Character.isWhitespace(text.charAt(time.end() + 1)));
    }

    /** A bracket that follows a name: a time, a short form, an employer. */
    private boolean bracket() {
        if (at >= text.length() || "([（".indexOf(text.charAt(at)) < 0 || colon)
            return false;
        if (time())
            return true;
        int close = at;
        while (close < text.length() && close - at < LONGEST_BRACKET && ")]）".indexOf(text.charAt(close)) < 0)
            close++;
        if (close == text.length() || close - at == LONGEST_BRACKET)
            return false;
        var inside = HEREAFTER.matcher(text.substring(at + 1, close).strip()).replaceFirst("");
        alias = inside.length() <= 6 && inside.chars().allMatch(Character::isLetter) ? inside : alias;
        at = close + 1;
        return true;
    }

    private boolean colon() {
        int before = at;
        skip(":：");
        colon |= at > before;
        return at > before;
    }

    /** A full stop instead of a colon, as in the records of hearings. */
    private boolean stop(int start, int end) {
        if (colon || !isStop(start, end, at))
            return false;
        at++;
        colon = true;
        return true;
    }

    private boolean isStop(int start, int end, int stop) {
        return text.startsWith(". ", stop) && Addressed.is(text.substring(start, end).strip())
                && Addressed.mayBegin(text, start);
    }

    private void skipSpaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n'))
            at++;
    }

    private void skip(String signs) {
        while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0)
            at++;
    }
}
