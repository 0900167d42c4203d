package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads text without markup: paragraphs are parted by empty lines, or are lines. Items begin with a bullet or number. Text that uses
 * Markdown's signs is read as such. One use.
 */
public final class PlainTextReader {
    private static final Pattern MARKDOWN = Pattern
            .compile(" {0,3}(?:#{1,6} \\S|\\*{1,2}[^*\\n]{1,80}\\*{1,2}|_[^_\\n]{1,80}_:|> \\S)");
    private static final Pattern ITEM = Pattern.compile("\\s*([-•*–·]|\\d{1,3}[.)])\\s+(?=\\S)");

    private final List<Block> blocks = new ArrayList<>();
    private RichBuilder words = new RichBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private String marker = "";

    private PlainTextReader() {}

    public static Prose read(String text) {
        if (text.startsWith("---") || isMarkdown(text))
            return MarkdownReader.read(text);
        var matter = FrontMatter.split(text);
        var reader = new PlainTextReader();
        ParagraphLines.apart(IndentedParagraphs.apart(LineNumbers.without(matter.body())))
                .lines()
                .forEach(reader::line);
        reader.flush();
        return new Prose(matter.metadata(), matter.people(), matter.summary(), reader.blocks);
    }

    private static boolean isMarkdown(String text) {
        if (text.contains("](http"))
            return true;
        var sign = MARKDOWN.matcher(text);
        for (int at = 0; at < text.length(); at = next(text, at))
            if (" #*_>".indexOf(text.charAt(at)) >= 0 && sign.region(at, text.length()).lookingAt())
                return true;
        return false;
    }

    /** Where the next line begins. */
    private static int next(String text, int at) {
        int line = text.indexOf('\n', at);
        return line < 0 ? text.length() : line + 1;
    }

    private void line(String line) {
        if (line.isBlank()) {
            flush();
            return;
        }
        var item = ITEM.matcher(line);
        if (kind == Block.Kind.ITEM && !Character.isWhitespace(line.charAt(0)) && endsSentence())
            flush();
        if (item.lookingAt())
            item(item.group(1), line.substring(item.end()));
        else
            words.lineBreak().append(line);
    }

    private boolean endsSentence() {
        var text = words.build().text();
        return !text.isEmpty() && ".!?\"”]".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void item(String sign, String text) {
        flush();
        kind = Block.Kind.ITEM;
        marker = sign;
        words.append(text);
    }

    private void flush() {
        Rich text = words.build();
        if (!text.text().isEmpty())
            blocks.add(kind == Block.Kind.ITEM ? Block.item(1, marker, text) : Block.paragraph(text));
        words = new RichBuilder();
        kind = Block.Kind.PARAGRAPH;
    }
}
