package dev.parley.processor.normalise.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a page as the WHATWG Encoding Standard and browsers do: byte order mark, HTTP header, {@code meta}. Unlike a
 * browser it believes the bytes more than what is declared: text that is valid UTF-8 is UTF-8, and text that is not, is not.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([-\\w:.]+)",
            Pattern.CASE_INSENSITIVE);
    /** Where the standard's labels mean another encoding than Java's name does. */
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"), Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("euc-kr", "x-windows-949"),
            Map.entry("tis-620", "x-windows-874"), Map.entry("utf8", "UTF-8"), Map.entry("unicode", "UTF-8"));
    /** How far into a page its encoding may be declared, in bytes. The standard asks for 1024; pages take more. */
    private static final int PROLOGUE = 8192;

    private Encoding() {}

    static String decode(byte[] body, String contentType) {
        Charset charset = of(body, contentType);
        int skip = markLength(body);
        return new String(body, skip, body.length - skip, charset);
    }

    static Charset of(byte[] body, String contentType) {
        Optional<Charset> marked = mark(body);
        if (marked.isPresent())
            return marked.get();
        Optional<Charset> wide = unmarkedUtf16(body);
        if (wide.isPresent())
            return wide.get();
        if (isUtf8(body))
            return escapes(body)
                    ? declared(contentType).filter(Encoding::stateful)
                            .or(() -> inPage(body))
                            .orElse(StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8;
        return declared(contentType).filter(Encoding::notUtf8)
                .or(() -> inPage(body).filter(Encoding::notUtf8))
                .orElseGet(() -> mostlyUtf8(body) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    private static boolean stateful(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean escapes(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++)
            if (body[i] == 0x1B && (body[i + 1] == '$' || body[i + 1] == '('))
                return true;
        return false;
    }

    private static boolean notUtf8(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> mark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF))
            return Optional.of(StandardCharsets.UTF_8);
        if (startsWith(body, 0xFE, 0xFF))
            return Optional.of(StandardCharsets.UTF_16BE);
        return startsWith(body, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static int markLength(byte[] body) {
        return mark(body).map(charset -> charset.equals(StandardCharsets.UTF_8) ? 3 : 2).orElse(0);
    }

    static boolean startsWith(byte[] body, int... start) {
        if (body.length < start.length)
            return false;
        for (int i = 0; i < start.length; i++)
            if ((body[i] & 0xFF) != start[i])
                return false;
        return true;
    }

    /** UTF-16 without its mark shows as {@code <} beside a NUL. */
    private static Optional<Charset> unmarkedUtf16(byte[] body) {
        for (int i = 0; i + 3 < Math.min(body.length, 64); i += 2) {
            if (body[i] == '<' && body[i + 1] == 0 && body[i + 3] == 0)
                return Optional.of(StandardCharsets.UTF_16LE);
            if (body[i] == 0 && body[i + 1] == '<' && body[i + 2] == 0)
                return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A cut last character or a pasted line in another encoding does not make the rest another encoding. */
    private static boolean mostlyUtf8(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long wide = text.chars().filter(c -> c > 0x7F).count() - broken;
        return broken * 10 < wide;
    }

    private static Optional<Charset> inPage(byte[] body) {
        return declared(new String(body, 0, Math.min(body.length, PROLOGUE), StandardCharsets.ISO_8859_1));
    }

    private static Optional<Charset> declared(String text) {
        Matcher matcher = DECLARED.matcher(text);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String label) {
        String low = label.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(low, low)))
                    .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
