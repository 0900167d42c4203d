package dev.parley.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a feed. A byte order mark decides (RFC 7303 §3.3), then bytes that can only be UTF-8, then what the server and the XML
 * declaration say, then a guess, then Windows-1252: servers often state a charset that the bytes contradict. A few broken bytes in what
 * is said to be UTF-8, and is otherwise, are replaced.
 */
final class FeedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern
            .compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Pattern STATED = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*+(?:\\[[^\\]]*+\\])?+\\s*+>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private FeedText() {}

    /** Ready for a parser: without mark, document type, leading noise and characters that XML has not. */
    static String of(String contentType, byte[] body) {
        var text = decoded(contentType, body);
        var clean = NO_XML.matcher(text).replaceAll("").strip();
        return References.mended(DOCTYPE.matcher(clean).replaceFirst(""));
    }

    static String decoded(String contentType, byte[] body) {
        var marked = marked(body);
        if (marked.isPresent())
            return new String(body, marked.get()).replaceFirst("^\ufeff", "");
        var said = said(contentType, body).toList();
        if (isAscii(body))
            return new String(body, said.stream().findFirst().or(() -> escaped(body)).orElse(UTF_8));
        var decoded = Stream.concat(Stream.of(UTF_8), said.stream())
                .flatMap(charset -> tryDecode(body, charset).stream());
        return decoded.findFirst().orElseGet(() -> undeclared(body, said));
    }

    private static String undeclared(byte[] body, List<Charset> said) {
        if (said.contains(UTF_8)) {
            var replaced = new String(body, UTF_8);
            long broken = replaced.chars().filter(c -> c == '\ufffd').count();
            if (broken < replaced.chars().filter(c -> c >= 128).count() / 2)
                return replaced;
        }
        return new String(body, CharsetGuess.of(body).orElse(WINDOWS_1252));
    }

    /** By mark, or by the zeros around the first bracket of UTF-16 and UTF-32 (XML 1.0 appendix F). */
    private static Optional<Charset> marked(byte[] body) {
        var head = new String(body, 0, Math.min(4, body.length), ISO_8859_1);
        if (head.startsWith("\0\0\u00fe\u00ff") || head.startsWith("\0\0\0<"))
            return Optional.of(Charset.forName("UTF-32BE"));
        if (head.startsWith("\u00ff\u00fe\0\0") || head.startsWith("<\0\0\0"))
            return Optional.of(Charset.forName("UTF-32LE"));
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\0<"))
            return Optional.of(UTF_16BE);
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\0"))
            return Optional.of(UTF_16LE);
        if (head.startsWith("Lo\u00a7\u0094"))
            return Optional.of(ebcdic(body));
        return head.startsWith("\u00ef\u00bb\u00bf") ? Optional.of(UTF_8) : Optional.empty();
    }

    /** A declaration has no character in which the code pages differ. */
    private static Charset ebcdic(byte[] body) {
        var any = Charset.forName("IBM037");
        var declared = DECLARED.matcher(new String(body, 0, Math.min(400, body.length), any));
        return declared.find() ? charset(declared.group(1)).orElse(any) : any;
    }

    /** By the server and by the XML declaration, which can be right only where one byte is no more than one character of ASCII. */
    private static Stream<Charset> said(String contentType, byte[] body) {
        var head = new String(body, 0, Math.min(400, body.length), ISO_8859_1);
        return Stream.of(STATED.matcher(contentType), DECLARED.matcher(head))
                .filter(matcher -> matcher.find())
                .flatMap(matcher -> charset(matcher.group(1)).stream())
                .filter(charset -> !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32"));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> tryDecode(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    /** A charset that needs no high bytes but escape characters, such as ISO-2022-JP. */
    private static Optional<Charset> escaped(byte[] body) {
        return new String(body, ISO_8859_1).indexOf('\033') < 0 ? Optional.empty() : CharsetGuess.of(body);
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body)
            if (b < 0)
                return false;
        return true;
    }
}
