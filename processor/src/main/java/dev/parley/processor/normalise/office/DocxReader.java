package dev.parley.processor.normalise.office;

import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark.Kind;
import dev.parley.processor.normalise.block.RichBuilder;
import dev.parley.processor.normalise.block.TalkTable;
import dev.parley.processor.normalise.office.Opened.Blocks;
import dev.parley.processor.normalise.office.Opened.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/** Reads DOCX through POI, which refuses archives that unpack to far more than they hold. */
public final class DocxReader {
    private static final Pattern HEADING = Pattern.compile("(?:heading|überschrift|titre|título) ?([1-6])");

    static {
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
        ZipSecureFile.setMaxTextSize(64L * 1024 * 1024);
    }

    private DocxReader() {}

    public static Opened read(byte[] body) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(body))) {
            var blocks = new ArrayList<Block>();
            document.getBodyElements().forEach(element -> add(element, document, blocks));
            return blocks.isEmpty()
                    ? new Refused(Code.NO_TEXT, "the DOCX has no text")
                    : new Blocks(new Prose(metadata(document), List.of(), null, blocks));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException
                | IllegalStateException e) {
            return new Refused(Code.MALFORMED, "the archive is no DOCX that can be read: " + e.getMessage());
        }
    }

    private static void add(IBodyElement element, XWPFDocument document, List<Block> blocks) {
        if (element instanceof XWPFParagraph paragraph)
            add(paragraph, document, blocks);
        else if (element instanceof XWPFTable table)
            add(table, blocks);
    }

    private static void add(XWPFTable table, List<Block> blocks) {
        var rows = table.getRows()
                .stream()
                .map(row -> row.getTableCells().stream().map(cell -> cell.getText().strip()).toList())
                .toList();
        var turns = TalkTable.turns(rows.stream().map(DocxReader::row).toList());
        blocks.addAll(turns);
        if (turns.isEmpty())
            rows.stream()
                    .map(cells -> String.join("\t", cells).strip())
                    .filter(cells -> !cells.isEmpty())
                    .forEach(cells -> blocks.add(Block.of(Block.Kind.ROW, Rich.plain(cells))));
    }

    private static TalkTable.Row row(List<String> cells) {
        return new TalkTable.Row(cells.stream()
                .map(cell -> cell.lines().filter(line -> !line.isBlank()).map(Rich::plain).toList())
                .toList());
    }

    private static void add(XWPFParagraph paragraph, XWPFDocument document, List<Block> blocks) {
        var text = rich(paragraph);
        if (text.text().isBlank())
            return;
        var style = style(paragraph, document);
        var heading = HEADING.matcher(style);
        if (style.equals("title"))
            blocks.add(Block.heading(1, text));
        else if (heading.lookingAt())
            blocks.add(Block.heading(Integer.parseInt(heading.group(1)), text));
        else
            blocks.add(paragraph.getNumID() == null ? Block.paragraph(text) : Block.item(1, "•", text));
    }

    private static String style(XWPFParagraph paragraph, XWPFDocument document) {
        var id = paragraph.getStyleID();
        var style = id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
        return style == null || style.getName() == null
                ? String.valueOf(id).toLowerCase(Locale.ROOT)
                : style.getName().toLowerCase(Locale.ROOT);
    }

    /** Neighbouring runs of one style are one mark: a name is often split where its writer paused. */
    private static Rich rich(XWPFParagraph paragraph) {
        var rich = new RichBuilder();
        Kind style = null;
        int start = 0;
        for (var run : paragraph.getRuns()) {
            var next = run.isBold() ? Kind.STRONG : run.isItalic() ? Kind.EMPHASIS : null;
            if (next != style && !run.text().isBlank()) {
                mark(style, start, rich);
                style = next;
                start = rich.mark();
            }
            add(run.text(), rich);
        }
        mark(style, start, rich);
        return rich.build();
    }

    private static void mark(@Nullable Kind style, int start, RichBuilder rich) {
        if (style != null)
            rich.mark(style, start, null);
    }

    private static void add(String text, RichBuilder rich) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++)
            (i == 0 ? rich : rich.lineBreak()).append(lines[i]);
    }

    /** Dates are those of the file, so they say nothing of publication. */
    private static Metadata metadata(XWPFDocument document) {
        var title = document.getProperties().getCoreProperties().getTitle();
        return new Metadata(found(title), List.of(), null, null, null, null);
    }

    private static @Nullable Found<String> found(@Nullable String title) {
        return title == null || title.isBlank() ? null : new Found<>(title.strip(), "docx:title");
    }
}
