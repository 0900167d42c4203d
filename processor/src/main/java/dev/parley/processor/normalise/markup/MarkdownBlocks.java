package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.TalkTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Flattens a CommonMark tree into blocks. One use. */
final class MarkdownBlocks extends AbstractVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Numbering> lists = new ArrayDeque<>();
    private int quoteDepth;
    private @Nullable String marker;

    /** Where a list stands: the number of the next item, or below 0 for bullets. */
    private static final class Numbering {
        private int next;

        Numbering(int next) {
            this.next = next;
        }

        String marker() {
            return next < 0 ? "•" : next++ + ".";
        }
    }

    List<Block> list() {
        return blocks;
    }

    @Override
    public void visit(Heading heading) {
        add(Block.heading(heading.getLevel(), MarkdownInlines.rich(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = MarkdownInlines.rich(paragraph);
        if (quoteDepth > 0)
            add(Block.of(Block.Kind.QUOTE, text));
        else if (marker != null)
            add(Block.item(lists.size(), marker, text));
        else
            add(Block.paragraph(text));
        marker = null;
    }

    private void add(Block block) {
        if (!block.text().text().isBlank())
            blocks.add(block);
    }

    @Override
    public void visit(BlockQuote quote) {
        quoteDepth++;
        visitChildren(quote);
        quoteDepth--;
    }

    @Override
    public void visit(BulletList list) {
        visitList(list, new Numbering(-1));
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        visitList(list, new Numbering(start == null ? 1 : start));
    }

    private void visitList(Node list, Numbering numbering) {
        lists.push(numbering);
        visitChildren(list);
        lists.pop();
    }

    @Override
    public void visit(ListItem item) {
        var numbering = lists.peek();
        marker = numbering == null ? "•" : numbering.marker();
        visitChildren(item);
        marker = null;
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(Block.of(Block.Kind.RULE, Rich.plain("")));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(Block.of(Block.Kind.CODE, Rich.plain(code.getLiteral().strip())));
    }

    /** Four spaces are an indent more often than code where people talk. */
    @Override
    public void visit(IndentedCodeBlock code) {
        add(Block.paragraph(Rich.plain(code.getLiteral().strip())));
    }

    @Override
    public void visit(HtmlBlock html) {
        HtmlFragment.blocks(html.getLiteral()).forEach(this::add);
    }

    @Override
    public void visit(CustomBlock table) {
        var rows = new ArrayList<TalkTable.Row>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext())
            for (var row = part.getFirstChild(); row != null; row = row.getNext())
                rows.add(MarkdownInlines.cells(row));
        var turns = TalkTable.turns(rows);
        if (turns.isEmpty())
            visitChildren(table);
        blocks.addAll(turns);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row)
            add(Block.of(Block.Kind.ROW, MarkdownInlines.row(row)));
        else
            visitChildren(node);
    }
}
