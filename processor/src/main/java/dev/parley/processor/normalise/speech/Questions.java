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
                || bare.startsWith("¿") || OPENS.matcher(bare).lookingAt();
    }

    /** Without a number before it. */
    static String unnumbered(String text) {
        return NUMBER.matcher(text).replaceFirst("").strip();
    }
}
