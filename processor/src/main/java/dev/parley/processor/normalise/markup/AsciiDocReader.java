package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Dates;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the AsciiDoc that people write interviews in: title and author line, sections, paragraphs, lists, quotes with attribution
 * ({@code [quote, Name, Work]} with or without {@code ____}, {@code "text" -- Name}). One use.
 */
public final class AsciiDocReader {
    private static final Pattern HEADING = Pattern.compile("(={1,6})\\s+(\\S.*)");
    private static final Pattern QUOTE = Pattern.compile("\\[(?:quote|verse)(?:,\\s*([^,\\]]*))?(?:,\\s*([^\\]]*))?]");
    private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*([*-]{1,5}|\\.{1,5}|\\d{1,3}\\.)\\s+(\\S.*)");
    private static final Pattern STRONG = Pattern.compile("(?<![\\w*])\\*{1,2}(\\S[^*\\n]*?)\\*{1,2}(?![\\w*])");
    private static final Pattern INLINE = Pattern.compile(
            "(?<!\\w)(?:_{1,2}([^_\\n]+?)_{1,2}|`([^`\\n]+?)`)(?!\\w)|(?:https?://\\S+|link:\\S+)\\[([^\\]]*)]");

    private static final Pattern AUTHOR = Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: [\\p{L}.'-]+){1,3}(?:\\s*<[^>]*>)?");

    private final List<Block> blocks = new ArrayList<>();
    private StringBuilder paragraph = new StringBuilder();
    private @Nullable String quoted;
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable String date;
    private boolean fenced;
    private boolean belowTitle;

    private AsciiDocReader() {}

    public static Prose read(String text) {
        var reader = new AsciiDocReader();
        text.lines().filter(line -> !line.startsWith("//")).forEach(reader::line);
        reader.flush();
        return new Prose(reader.metadata(), List.of(), null, reader.blocks);
    }

    private Metadata metadata() {
        var published = date == null ? null : Dates.parse(date);
        return new Metadata(title == null ? null : new Found<>(title, "asciidoc"),
                author == null ? List.of() : List.of(new Found<>(author, "asciidoc")),
                published == null ? null : new Found<>(published, "asciidoc"), null, null, null);
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var quote = QUOTE.matcher(line.strip());
        var attribute = ATTRIBUTE.matcher(line);
        if (heading.matches())
            heading(heading.group(1).length(), heading.group(2));
        else if (quote.matches())
            quoted = attribution(quote.group(1), quote.group(2));
        else if (attribute.matches())
            attribute(attribute.group(1), attribute.group(2));
        else if (line.strip().matches("_{4,}|-{4,}|={4,}|\\*{4,}|\\.{4,}"))
            fence();
        else
            words(line);
    }

    private static String attribution(@Nullable String name, @Nullable String work) {
        if (name == null || name.isBlank())
            return "";
        return "\n— " + name.strip()
                + (work == null || work.isBlank() ? "" : ", \"" + work.strip().replaceAll("^[\"']|[\"']$", "") + "\"");
    }

    private void heading(int level, String words) {
        flush();
        if (level == 1 && title == null && blocks.isEmpty())
            titled(words);
        else
            blocks.add(Block.heading(Math.max(1, level - 1), plain(words)));
    }

    private void titled(String words) {
        title = plain(words).text();
        belowTitle = true;
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "author" -> author = value;
            case "revdate", "date" -> date = value;
            default -> {
                // other attributes steer the rendering
            }
        }
    }

    private void fence() {
        if (fenced || !paragraph.isEmpty())
            flush();
        fenced = !fenced;
    }

    private void words(String line) {
        if (belowTitle && AUTHOR.matcher(line).matches())
            author = line.replaceFirst("\\s*<.*", "").strip();
        else
            text(line);
        belowTitle = false;
    }

    private void text(String line) {
        var item = ITEM.matcher(line);
        if (line.isBlank() && !(fenced && quoted != null))
            flush();
        else if (item.matches()) {
            flush();
            blocks.add(Block.item(1, item.group(1).startsWith(".") ? "1." : "•", plain(item.group(2))));
        } else if (!line.startsWith("[") && !line.startsWith("image::"))
            paragraph.append(line.strip()).append('\n');
    }

    private void flush() {
        var words = paragraph.toString().strip();
        paragraph = new StringBuilder();
        if (words.isEmpty())
            return;
        blocks.add(quoted == null ? Block.paragraph(plain(words)) : Block.of(Block.Kind.QUOTE, plain(words + quoted)));
        quoted = null;
    }

    /** Words without marks, but for what is bold. */
    private static Rich plain(String words) {
        var bare = INLINE.matcher(words)
                .replaceAll(mark -> java.util.regex.Matcher.quoteReplacement(
                        mark.group(1) != null ? mark.group(1) : mark.group(2) != null ? mark.group(2) : mark.group(3)));
        var rich = new RichBuilder();
        var strong = STRONG.matcher(bare);
        int from = 0;
        while (strong.find()) {
            lines(bare.substring(from, strong.start()), rich);
            int start = rich.mark();
            rich.append(strong.group(1));
            rich.mark(Rich.Mark.Kind.STRONG, start, null);
            from = strong.end();
        }
        lines(bare.substring(from), rich);
        return rich.build();
    }

    private static void lines(String words, RichBuilder rich) {
        int from = 0;
        for (int line = words.indexOf('\n'); line >= 0; line = words.indexOf('\n', from)) {
            rich.append(words.substring(from, line)).lineBreak();
            from = line + 1;
        }
        rich.append(words.substring(from));
    }
}
