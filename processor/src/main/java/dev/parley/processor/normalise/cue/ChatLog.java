package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed, a line a message: IRC logs ({@code 18:00 <nick> words}), exports of messengers
 * ({@code 12/03/21, 18:00 - Name: words}, {@code [12.03.21, 18:00:02] Name: words}) and of meetings' chats
 * ({@code 18:00:02 From Name to Everyone: words}). Hours of the day are no time codes. Comings and goings are nobody's words.
 */
public final class ChatLog {
    private static final String HOUR = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,6})?)?(?:[ \\u202f\\u00a0]?[AaPp]\\.? ?[Mm]\\.?)?";
    private static final String DAY = "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\.?";
    private static final String STAMP = "[\\[(]?(?:" + DAY + "(?:, ?|[T ]))?" + HOUR + "Z?[\\])]?";
    private static final Pattern NICK = Pattern
            .compile("(?:" + STAMP + ")?\\s*<[ @+%~&]?([^<>\\s/]{1,30})>(?:\\s+(\\S.*)|\\s*)");
    private static final Pattern DATED = Pattern.compile(
            "(?:\\[" + DAY + ",? " + HOUR + "\\]|" + DAY + ",? " + HOUR + " [-–]) ~?\\h?([^:\\n]{1,50}): ?(.*)");
    private static final Pattern FROM = Pattern
            .compile(HOUR + "\\s+From\\s+(\\S.{0,50}?)(?:\\s+to\\s+\\S.{0,60}?)?\\s*:(?:\\s+(.*)|\\s*)");
    private static final List<Pattern> FORMS = List.of(NICK, DATED, FROM);
    private static final Pattern STAMPED = Pattern.compile("\\[?(?:" + DAY + ",? )?" + HOUR + "\\]?(?:\\s.*)?");
    private static final Pattern EVENT = Pattern
            .compile("(?:" + STAMP + ")?\\s*(?:-!-|\\*{1,3}|={2,3}|-{2,3}>?|<-{1,3}|[→←↔])(?:\\s.*|$)");
    /** What a program's log has in the place of a name. */
    private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "WARN", "WARNING", "ERROR", "FATAL");
    /** What a messenger puts in the place of a picture. */
    private static final Pattern LEFT_OUT = Pattern.compile("<[^<>]{1,40}>");
    /** Signs of direction that messengers put before lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202c\\ufeff]");
    private static final int SAMPLE = 200;
    private static final int FEWEST = 4;

    private ChatLog() {}

    /** Empty unless half of the lines at least are messages of one form, and two people write. */
    public static Optional<Talk> read(String text) {
        if (text.indexOf(':') < 0)
            return Optional.empty();
        var sample = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        return FORMS.stream().filter(form -> isOf(form, sample)).findFirst().map(form -> talk(form, text));
    }

    private static boolean isOf(Pattern form, List<String> sample) {
        var voices = new HashSet<String>();
        int messages = 0;
        int others = 0;
        for (var line : sample) {
            var message = message(form, line);
            if (message.matches()) {
                messages++;
                voices.add(message.group(1));
            } else if (line.contains("</"))
                return false;
            else
                others += EVENT.matcher(line).matches() ? 0 : 1;
        }
        return messages >= FEWEST && Collections.disjoint(voices, LEVELS) && messages >= others && voices.size() > 1
                && voices.size() * 3 <= messages * 2 + 2;
    }

    private static Matcher message(Pattern form, String line) {
        return form.matcher(UNSEEN.matcher(line).replaceAll("").strip());
    }

    private static Talk talk(Pattern form, String text) {
        var utterances = new ArrayList<Utterance>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var message = message(form, line);
            if (message.matches())
                say(message.toMatchResult(), utterances);
            else
                goOn(line.strip(), utterances);
        });
        return Talk.of(utterances);
    }

    private static void say(MatchResult message, List<Utterance> utterances) {
        var words = message.group(2) == null || LEFT_OUT.matcher(message.group(2)).matches() ? "" : message.group(2);
        utterances.add(Utterance.of(message.group(1).strip(), null, null, words));
    }

    /** A further line of a message, unless it tells what happened. */
    private static void goOn(String line, List<Utterance> utterances) {
        boolean event = EVENT.matcher(line).matches() || STAMPED.matcher(line).matches();
        if (!event && !utterances.isEmpty())
            utterances.add(Utterance.of(utterances.getLast().voice(), null, null, line));
    }
}
