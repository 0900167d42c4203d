package dev.parley.ingest.url;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent escapes. */
public final class Escapes {
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = "!$&'()*+,;=:@/?";

    private Escapes() {}

    /** A link as people write it, with spaces and signs that a URL has not, as one that {@link java.net.URI} takes. */
    public static String mended(String link) {
        var forbidden = link.contains("://[") ? "\"<>\\^`{|}" : "\"<>\\^`{|}[]"; // brackets only around an IPv6 host
        var mended = new StringBuilder();
        link.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            if (forbidden.indexOf(c) >= 0 || Character.isSpaceChar(c))
                escape(mended, c);
            else
                mended.appendCodePoint(c);
        });
        return mended.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** In one spelling (RFC 3986 §6.2.2): upper case, none for unreserved characters, all others as they are. */
    static String normal(String text) {
        var normal = new StringBuilder();
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (c == '%' && isEscape(text, i)) {
                append(normal, Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                appendLiteral(normal, c);
                i += Character.charCount(c);
            }
        }
        return normal.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void append(StringBuilder normal, int octet) {
        if (isUnreserved(octet))
            normal.append((char) octet);
        else
            normal.append(String.format("%%%02X", octet));
    }

    private static void appendLiteral(StringBuilder normal, int c) {
        if (isUnreserved(c) || KEPT.indexOf(c) >= 0)
            normal.appendCodePoint(c);
        else
            escape(normal, c);
    }

    private static void escape(StringBuilder text, int c) {
        for (byte octet : Character.toString(c).getBytes(UTF_8))
            text.append(String.format("%%%02X", octet & 0xff));
    }

    private static boolean isUnreserved(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }
}
