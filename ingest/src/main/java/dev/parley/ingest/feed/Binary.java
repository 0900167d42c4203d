package dev.parley.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;

/** Text that an Atom feed carries in Base64: content of a media type that is neither text nor XML (RFC 4287 §4.1.3.3), or {@code mode="base64"} in Atom 0.3. */
final class Binary {
    private Binary() {}

    /** @param type as stated, may be empty */
    static boolean is(String type, String mode) {
        var lower = type.toLowerCase(Locale.ROOT).strip();
        boolean media = lower.contains("/") && !lower.startsWith("text/") && !lower.endsWith("xml")
                && !lower.endsWith("html");
        return media || mode.equalsIgnoreCase("base64");
    }

    /** The text as it is where it is no Base64. */
    static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("\\s", "")), UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
