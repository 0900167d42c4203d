package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.model.Statement.Aside;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.cue.Utterance;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges utterances into runs by one voice. Where the file names no voices, labels in the words do, and where it only marks changes,
 * two voices take turns if no more are introduced. One use.
 */
final class UtteranceTurns {
    /** A run that nobody is named for is parted at the end of a sentence behind this many characters. */
    private static final int LONG_RUN = 900;
    /** A sponsor's message is seldom longer; in seconds. */
    private static final double LONGEST_READ = 60;

    private final Labels labels;
    private final boolean alternating;
    private final List<Piece> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String voice;
    private @Nullable Double start;
    private @Nullable Double sponsoredFrom;
    private String sound = "";
    private int changes;

    private UtteranceTurns(Labels labels, boolean alternating) {
        this.labels = labels;
        this.alternating = alternating;
        this.voice = alternating ? "Speaker 1" : null;
    }

    static List<Piece> find(List<Utterance> utterances) {
        boolean named = utterances.stream().filter(each -> each.voice() != null).limit(3).count() > 0;
        var labels = named
                ? Labels.NONE
                : Labels.in(utterances.stream().map(each -> Rich.plain(each.text().strip())).toList());
        boolean changes = labels.isEmpty() && !named && utterances.stream().anyMatch(Utterance::change);
        var turns = new UtteranceTurns(labels, changes && introduced(utterances) <= 2);
        boolean carried = named && isCarried(utterances);
        utterances.forEach(each -> turns.add(each, carried));
        turns.flush();
        return turns.found;
    }

    /** How many people introduce themselves or are introduced at the beginning. */
    private static long introduced(List<Utterance> utterances) {
        var opening = new StringBuilder();
        for (var each : utterances.subList(0, Math.min(40, utterances.size())))
            opening.append(Words.clean(each.text())).append(' ');
        return Introductions.in(opening.toString()).size();
    }

    /** Whether a voice is named only where it changes. */
    private static boolean isCarried(List<Utterance> utterances) {
        Utterance before = null;
        for (var each : utterances) {
            if (before != null && each.voice() != null && each.voice().equals(before.voice()))
                return false;
            before = each;
        }
        return true;
    }

    private void add(Utterance utterance, boolean carried) {
        var text = utterance.text().strip();
        var label = labels.at(Rich.plain(text), 0, changes > 0 || !found.isEmpty());
        if (label != null)
            begin(label.name(), utterance.start());
        else if (utterance.voice() != null || (!carried && labels.isEmpty() && !utterance.change() && !alternating))
            begin(utterance.voice(), utterance.start());
        else if (utterance.change()) {
            flush(); // another voice, even where none has a name
            begin(alternating ? "Speaker " + (++changes % 2 + 1) : null, utterance.start());
        }
        say(utterance, label == null ? text : text.substring(label.end()));
    }

    private void begin(@Nullable String next, @Nullable Double time) {
        if (!Objects.equals(next, voice)) {
            flush();
            voice = next;
            sponsoredFrom = null;
        }
        if (words.isEmpty())
            start = time;
    }

    private void say(Utterance utterance, String text) {
        var clean = Words.clean(withoutName(text));
        if (clean.isEmpty() && words.isEmpty() && utterance.change())
            sound = Words.oneLine(text).strip();
        if (clean.isEmpty())
            return;
        sponsor(utterance, clean);
        if (words.isEmpty() && start == null)
            start = utterance.start();
        words.append(words.isEmpty() ? "" : " ").append(clean);
        if (voice == null && words.length() > LONG_RUN && ".?!。？！".indexOf(clean.charAt(clean.length() - 1)) >= 0)
            flush();
    }

    /** A voice's name that stands in its words, too. */
    private String withoutName(String text) {
        return voice != null && text.startsWith(voice + ":") ? text.substring(voice.length() + 1) : text;
    }

    /** A sponsor's message begins with thanks and ends after a while, or with the turn. */
    private void sponsor(Utterance utterance, String clean) {
        boolean reads = Sponsors.isRead(clean);
        boolean over = sponsoredFrom != null && utterance.start() != null
                && utterance.start() > sponsoredFrom + LONGEST_READ;
        if (reads == (sponsoredFrom != null) && !over)
            return;
        if (reads || over)
            flush();
        if (over)
            sponsoredFrom = null;
        else if (reads)
            sponsoredFrom = utterance.start() == null ? 0 : utterance.start();
    }

    private void flush() {
        if (words.isEmpty() && !sound.isEmpty()) // all that this voice utters is a laugh; the others' turns stay apart
            found.add(new Said(Statement.turn(voice, start, sound).withAside(Aside.OTHER)));
        sound = "";
        if (!words.isEmpty()) {
            var turn = Statement.turn(voice, start, words.toString());
            found.add(new Said(sponsoredFrom == null ? turn : turn.withAside(Aside.SPONSOR)));
        }
        words.setLength(0);
        start = null;
    }
}
