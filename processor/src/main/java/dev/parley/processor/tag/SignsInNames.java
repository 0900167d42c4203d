package dev.parley.processor.tag;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharFilter;

/**
 * Makes letters of the signs that are part of a name, as in {@code C++}, {@code F#} and {@code .NET}, since the tokenizer knows words of
 * letters alone. Each sign becomes one letter, so that places stay.
 */
final class SignsInNames extends CharFilter {
    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final Pattern SIGNS = Pattern
            .compile("(?<=" + LETTER + ")[+#]++(?!" + LETTER + ")|(?<![\\p{L}\\p{N}.])\\.(?=\\p{L})");

    /** Of a script that has letters of such shapes, and hardly stands beside Latin ones. */
    private static final char PLUS = '\u1429';
    private static final char DOT = '\u1427';
    private static final char HASH = '\u167E';

    SignsInNames(Reader text) {
        super(new StringReader(asLetters(whole(text))));
    }

    /** Whether a text has such signs. */
    static boolean areIn(String text) {
        return SIGNS.matcher(text).find();
    }

    private static String asLetters(String text) {
        return SIGNS.matcher(text)
                .replaceAll(signs -> signs.group().replace('+', PLUS).replace('#', HASH).replace('.', DOT));
    }

    private static String whole(Reader text) {
        try (text) {
            var whole = new StringWriter();
            text.transferTo(whole);
            return whole.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the text is in memory", e);
        }
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        return input.read(buffer, from, length);
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
