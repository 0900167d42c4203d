package dev.parley.processor.normalise.html;

import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells bytes that are no page, whatever their sender called them. */
final class NotHtml {
    private static final int LOOK = 4096;
    private static final Pattern JSON = Pattern.compile("[\\[{]\\s*[\\[{\"]");

    private NotHtml() {}

    static Optional<Reading.Refused> in(byte[] body) {
        if (body.length > RawDocument.MAX_BODY)
            return refuse(Code.TOO_LARGE,
                    "The page has " + body.length + " bytes; at most " + RawDocument.MAX_BODY + " are read.");
        String start = new String(body, 0, Math.min(body.length, LOOK), StandardCharsets.ISO_8859_1).strip();
        if (start.isEmpty() && body.length <= LOOK)
            return refuse(Code.EMPTY, "There are no bytes but white space.");
        return media(body).map(name -> new Reading.Refused(Code.BINARY, "This is " + name + ", not a page."))
                .or(() -> json(start));
    }

    private static Optional<Reading.Refused> json(String start) {
        boolean json = start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("[\"")
                || JSON.matcher(start).lookingAt();
        return json ? refuse(Code.UNSUPPORTED, "This is JSON, not a page.") : Optional.empty();
    }

    private static Optional<String> media(byte[] body) {
        if (Encoding.startsWith(body, '%', 'P', 'D', 'F', '-'))
            return Optional.of("a PDF file");
        if (Encoding.startsWith(body, 'P', 'K', 3, 4))
            return Optional.of("a ZIP archive or an office file");
        if (Encoding.startsWith(body, 0x1F, 0x8B))
            return Optional.of("gzip-compressed");
        if (Encoding.startsWith(body, 0x89, 'P', 'N', 'G') || Encoding.startsWith(body, 0xFF, 0xD8, 0xFF)
                || Encoding.startsWith(body, 'G', 'I', 'F', '8'))
            return Optional.of("an image");
        return Optional.empty();
    }

    private static Optional<Reading.Refused> refuse(Code code, String reason) {
        return Optional.of(new Reading.Refused(code, reason));
    }

    static String whyNoText(Document document) {
        if (document.selectFirst("frameset, frame") != null)
            return "The page is a set of frames and has no text of its own.";
        if (document.body().hasText())
            return "Nothing on the page reads like its content; there are menus, forms or teasers only.";
        return document.selectFirst("script") != null
                ? "The page has no text; its scripts would have to run first."
                : "The page has no text.";
    }
}
