package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** The words of a statement without what is not said: sound notes, time marks, line breaks. */
final class Words {
    private static final String SOUND = "(?:laugh(?:s|ter|ing)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|applause|clapping|cheer(?:s|ing)?|music"
            + "|instrumental music|crosstalk|cross[ -]talk|whisper(?:s|ing)?|inaudible|unintelligible|indistinct|overlapping|foreign|silence|pause|noise"
            + "|beep(?:s|ing)?|sighs?|coughs?|coughing|breath(?:es|ing)?|sniffs?|snorts?|gasps?|whistl(?:es|ing)|ticks?|dog barking"
            + "|background noise|phone rings|sounds?|boo(?:s|ing)?|scream(?:s|ing)?|groan(?:s|ing)?|clears throat|audio problem|(?:begin|end) (?:video|audio) ?(?:clip|tape)|commercial break|sound ?bites?(?: of [^)）\\]\\n]{1,60})?|typing|blank_audio|interposing voices|video playback|end playback|risas?|aplausos|música|lachen|gelächter|applaus|musik|rires?|rire|applaudissements"
            + "|musique|笑|掌声|音乐|拍手|音楽|смех|аплодисменты|музыка)";
    /** What such sounds are like, or whose they are, as recognisers and captioners write before them. */
    private static final String KIND = "(?:(?:upbeat|gentle|soft|dramatic|tense|bright|light|calm|slow|quirky|energetic|eerie|ominous|suspenseful"
            + "|intro|outro|theme|opening|closing|background|electronic|rock|pop|jazz|piano|guitar|orchestral|transition|audience|crowd|both|all"
            + "|everyone|everybody|group|more|loud|nervous)[ ,]+){0,2}";
    private static final Pattern NOTE = Pattern.compile("[ \\t]{0,4}(?:[\\[【](?=[\\s\\p{L}\\d])\\s{0,4}(?:" + KIND
            + SOUND + "(?:[\\s,./&]+[^\\]】\\n]{0,40})?"
            + "|(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s*(?:→|-->|–|-)\\s*(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?)?)"
            + "\\s*[\\]】]|[(（](?=[\\s\\p{L}])\\s{0,4}" + KIND + SOUND + "(?:: [^)）\\n]{1,40})?\\.?\\s{0,4}[)）]|[♪♫]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A comma that stood before a note at the end of a sentence. */
    private static final Pattern LEFT_OVER = Pattern.compile("[,;] ?([.?!])(?![.?!])");

    private static final boolean[] ASCII_LETTERS = new boolean[128];

    static {
        for (char c = 0; c < ASCII_LETTERS.length; c++)
            ASCII_LETTERS[c] = Character.isLetterOrDigit(c) || c == '\'';
    }

    private Words() {}

    /** One paragraph: single spaces, no sound notes, no time marks. */
    static String clean(String text) {
        var noted = mayHoldNote(text) ? LEFT_OVER.matcher(NOTE.matcher(text).replaceAll("")).replaceAll("$1") : text;
        return oneLine(noted).strip();
    }

    private static boolean mayHoldNote(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('(') >= 0 || text.indexOf('♪') >= 0 || text.indexOf('【') >= 0
                || text.indexOf('（') >= 0;
    }

    /** Lines are joined by a space, between Chinese or Japanese signs by nothing. */
    static String oneLine(String text) {
        if (text.indexOf('\n') < 0)
            return text;
        var joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n')
                joined.append(c);
            else if (!isUnspaced(text, i))
                joined.append(' ');
        }
        return joined.toString();
    }

    private static boolean isUnspaced(String text, int line) {
        return line > 0 && line + 1 < text.length() && isIdeographic(text.charAt(line - 1))
                && isIdeographic(text.charAt(line + 1));
    }

    private static boolean isIdeographic(char c) {
        return (c >= '\u3000' && c <= '\u9fff') || (c >= '\uff00' && c <= '\uffef');
    }

    /** How many words: runs of letters and digits; each ideograph counts as one. */
    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = isLetter(c);
            boolean ideograph = letter && isIdeographic(c);
            if (ideograph || (letter && !inside))
                words++;
            inside = letter && !ideograph;
        }
        return words;
    }

    private static boolean isLetter(char c) {
        if (c < ASCII_LETTERS.length)
            return ASCII_LETTERS[c];
        return Character.isLetterOrDigit(c) || c == '’' || Character.isSurrogate(c);
    }
}
