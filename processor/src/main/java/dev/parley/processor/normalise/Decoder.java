package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to text: by byte order mark, by declared charset, as UTF-8, else as Windows-1252. Line ends become {@code \n}. */
final class Decoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    /** So many broken bytes spoil no text, however short. */
    private static final int A_FEW = 4;
    /** Bytes looked at to tell text from other data. */
    private static final int SAMPLE = 64 * 1024;

    private Decoder() {}

    /** The text; empty if the bytes are none. */
    static Optional<String> decode(byte[] body, String contentType) {
        var text = text(body, contentType);
        return looksBinary(text) ? Optional.empty() : Optional.of(lines(text));
    }

    private static String text(byte[] body, String contentType) {
        if (starts(body, 0xef, 0xbb, 0xbf))
            return new String(body, 3, body.length - 3, UTF_8);
        if (starts(body, 0xff, 0xfe))
            return new String(body, 2, body.length - 2, UTF_16LE);
        if (starts(body, 0xfe, 0xff))
            return new String(body, 2, body.length - 2, UTF_16BE);
        return declared(contentType).filter(charset -> !charset.equals(UTF_8))
                .map(charset -> new String(body, charset))
                .or(() -> strict(body))
                .orElseGet(() -> lenient(body));
    }

    private static boolean starts(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++)
            if (i >= body.length || (body[i] & 0xff) != mark[i])
                return false;
        return true;
    }

    private static Optional<Charset> declared(String contentType) {
        var charset = CHARSET.matcher(contentType);
        try {
            return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // a charset nobody knows says nothing; the bytes decide
        }
    }

    private static Optional<String> strict(byte[] body) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // not UTF-8; the caller goes on with the next charset
        }
    }

    /** Text in UTF-8 with a few broken bytes, or text that never was UTF-8. */
    private static String lenient(byte[] body) {
        var text = new String(body, UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long foreign = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
        return foreign > broken ? text : new String(body, WINDOWS_1252);
    }

    private static boolean looksBinary(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == 0)
                return true;
            controls += isControl(c) ? 1 : 0;
        }
        return controls > A_FEW + end / 50;
    }

    private static boolean isControl(char c) {
        return c == '\ufffd' || (c < ' ' && "\t\n\r\f\u001b\u000b".indexOf(c) < 0);
    }

    private static String lines(String text) {
        var marked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
