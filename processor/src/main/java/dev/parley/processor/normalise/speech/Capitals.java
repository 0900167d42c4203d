package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that a transcript sets in capitals, as they are written elsewhere. */
final class Capitals {
    /** Two letters or more behind the first, hyphens and apostrophes parting words: initials, "III" and "Mc" stay as they are. */
    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})(MC|MAC(?=D))?(\\p{Lu})(\\p{Lu}+)(?!\\p{L})");
    private static final Pattern NUMERAL = Pattern.compile("I{2,3}|IV");

    private Capitals() {}

    /** Whether most full names among labels are set in capitals. */
    static boolean areUsual(Collection<String> labels) {
        long full = labels.stream().filter(Speakers::isFull).count();
        return labels.stream().filter(label -> Speakers.isFull(label) && Names.isShouted(label)).count() * 2 > full;
    }

    /** A full name in capitals as the text writes it, else with capitals at the beginnings of its words; others as they are. */
    static String lowered(String name, List<Piece> pieces) {
        if (!Names.isShouted(name) || !Speakers.isFull(name))
            return name;
        var bare = Names.unaddressed(name);
        for (var piece : pieces)
            if (piece instanceof Said(var statement, var alias)) {
                var written = written(bare, statement.text());
                if (!written.isEmpty())
                    return written;
            }
        return WORD.matcher(bare)
                .replaceAll(found -> NUMERAL.matcher(found.group()).matches()
                        ? found.group()
                        : capital(found.group(1)) + found.group(2) + found.group(3).toLowerCase(Locale.ROOT));
    }

    private static String capital(@Nullable String prefix) {
        return prefix == null ? "" : prefix.charAt(0) + prefix.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The name in a text that does not write it in capitals; empty if none does. */
    private static String written(String name, String text) {
        for (int at = 0; at + name.length() <= text.length(); at++)
            if (text.charAt(at) == name.charAt(0) && text.regionMatches(true, at, name, 0, name.length())
                    && !text.startsWith(name, at))
                return text.substring(at, at + name.length());
        return "";
    }
}
