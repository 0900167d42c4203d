package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Prose;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with tables) and what site generators put into it: front matter, Liquid tags, attribute lists, short
 * codes, HTML. Thread-safe.
 */
public final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(64)
            .build();

    private MarkdownReader() {}

    public static Prose read(String text) {
        var matter = FrontMatter.split(text);
        var blocks = blocks(matter.body());
        return new Prose(matter.metadata(), matter.people(), matter.summary(), blocks);
    }

    /** The blocks of Markdown without front matter. */
    static List<Block> blocks(String body) {
        Node document = PARSER
                .parse(ParagraphLines.apart(BoldMarks.mend(LooseReferences.strip(TemplateTags.strip(body)))));
        var blocks = new MarkdownBlocks();
        document.accept(blocks);
        return blocks.list();
    }
}
