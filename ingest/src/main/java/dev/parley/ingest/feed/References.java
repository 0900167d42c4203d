package dev.parley.ingest.feed;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numeric character references as browsers read them (HTML §13.2.5.80): 128 to 159 are meant as Windows-1252, and what is no character
 * is U+FFFD.
 */
final class References {
    private static final Pattern NUMERIC = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,12})|([0-9]{1,12}));");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private References() {}

    static String mended(String text) {
        return text.contains("&#") ? NUMERIC.matcher(text).replaceAll(References::mended) : text;
    }

    private static String mended(MatchResult reference) {
        long code = reference.group(1) == null
                ? Long.parseLong(reference.group(2))
                : Long.parseLong(reference.group(1), 16);
        if (code >= 128 && code < 160)
            return new String(new byte[]{ (byte) code }, WINDOWS_1252);
        boolean character = code <= Character.MAX_CODE_POINT && (code < 0xd800 || code > 0xdfff)
                && (code >= ' ' || code == '\t' || code == '\n' || code == '\r');
        return character ? "&#" + code + ";" : "\ufffd";
    }
}
