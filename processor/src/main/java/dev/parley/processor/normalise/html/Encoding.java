package dev.parley.processor.normalise.html;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final byte ESCAPE = 0x1B;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Encoding() {}

    static Reader reader(byte[] body, String contentType) {
        int skip = markLength(body);
        return new InputStreamReader(new ByteArrayInputStream(body, skip, body.length - skip), of(body, contentType));
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
                    ? declared(contentType).or(() -> inPage(body))
                            .filter(Encoding::stateful)
                            .orElse(StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8;
        return declared(contentType).filter(Encoding::notUtf8)
                .or(() -> inPage(body).filter(Encoding::notUtf8))
                .orElseGet(() -> mostlyUtf8(body) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /** Japanese and Korean mail encodings switch character sets by escapes and look like ASCII. */
    private static boolean stateful(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean escapes(byte[] body) {
        for (byte b : body)
            if (b < 0 || b == ESCAPE)
                return b == ESCAPE;
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

    /** Well-formed by RFC 3629, checked on the bytes, eight at a time where they are ASCII. */
    static boolean isUtf8(byte[] body) {
        int i = 0;
        while (i < body.length) {
            if (i + 8 <= body.length && ((long) LONGS.get(body, i) & HIGH_BITS) == 0) {
                i += 8;
                continue;
            }
            int length = sequence(body, i);
            if (length == 0)
                return false;
            i += length;
        }
        return true;
    }

    /** The length of the character that starts here; 0 if none does. */
    private static int sequence(byte[] body, int i) {
        int lead = body[i] & 0xFF;
        if (lead < 0x80)
            return 1;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > body.length)
            return 0;
        for (int k = 1; k < length; k++)
            if ((body[i + k] & 0xC0) != 0x80)
                return 0;
        int second = body[i + 1] & 0xFF;
        boolean outside = switch (lead) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        return outside ? 0 : length;
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
