package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** Tells questions from statements by their look. */
final class Questions {
    private static final Pattern OPENS = Pattern.compile(
            "(?:tell|please|describe|explain|introduce|show|name|share|give|finish|complete|three words|we would"
                    + "|you (?:couldn|can)['’]t|háblanos|cuéntanos|preséntate|beschreibe|erzähl|stell dich|présentez|parlez|décrivez)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("^(?:Q\\s?)?\\d{1,3}\\s?(?:[.):–-]|- )\\s*");

    private Questions() {}

    static boolean isQuestion(String text) {
        var bare = unnumbered(text);
        return bare.endsWith("?") || bare.endsWith("？") || bare.endsWith("…") || bare.endsWith("...")
                || bare.startsWith("¿") || endsAsking(bare) || OPENS.matcher(bare).lookingAt();
    }

    /** By the question marks of Arabic and Greek (which is a semicolon), or the particle that ends Japanese questions. */
    private static boolean endsAsking(String text) {
        int last = text.length() - 1;
        if (last < 1 || text.charAt(last) == '؟')
            return last > 0;
        char before = text.charAt(last - 1);
        return switch (text.charAt(last)) {
            case ';', '\u037e' -> Character.UnicodeScript.of(before) == Character.UnicodeScript.GREEK;
            case '。' -> before == 'か';
            default -> false;
        };
    }

    /** Without a number before it. */
    static String unnumbered(String text) {
        return NUMBER.matcher(text).replaceFirst("").strip();
    }
}
