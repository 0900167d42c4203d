package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Block.Kind;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the kept units: what an element means becomes the block's kind, and the cells of a row become one block. */
final class BlockBuilder {
    private static final String CELLS = " | ";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Rich> cells = new ArrayList<>();
    private @Nullable Box row;
    private @Nullable Box item;

    private BlockBuilder() {}

    static List<Block> blocks(List<Unit> units) {
        BlockBuilder builder = new BlockBuilder();
        units.forEach(builder::add);
        builder.endRow();
        return builder.blocks;
    }

    private void add(Unit unit) {
        Box rowOfUnit = row(unit.box);
        if (rowOfUnit != row)
            endRow();
        row = rowOfUnit;
        if (row != null)
            cells.add(unit.rich);
        else
            blocks.add(block(unit));
    }

    private Block block(Unit unit) {
        for (Box box = unit.box; box != null; box = box.parent) {
            Block block = block(box, unit);
            if (block != null)
                return block;
        }
        return Block.paragraph(unit.rich);
    }

    /** What the unit is because it is in this element; null if the element does not say. */
    private @Nullable Block block(Box box, Unit unit) {
        return switch (box.tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.heading(box.tag.charAt(1) - '0', unit.rich);
            case "li" -> item(box, unit);
            case "dt" -> Block.of(Kind.TERM, unit.rich);
            case "dd" -> Block.of(Kind.DEFINITION, unit.rich);
            case "blockquote" -> Block.of(Kind.QUOTE, unit.rich);
            case "pre" -> Block.of(Kind.CODE, unit.rich);
            case "td", "article", "section" -> Block.paragraph(unit.rich);
            default -> null;
        };
    }

    /** The first unit of a list item has its marker; further ones are paragraphs of it. */
    private Block item(Box box, Unit unit) {
        if (box == item)
            return Block.paragraph(unit.rich);
        item = box;
        return Block.item(Math.max(1, lists(box)), marker(box), unit.rich);
    }

    private static int lists(Box item) {
        int depth = 0;
        for (Box box = item.parent; box != null; box = box.parent)
            if (box.tag.equals("ul") || box.tag.equals("ol"))
                depth++;
        return depth;
    }

    private static String marker(Box item) {
        Box list = item.parent;
        if (list == null || !list.tag.equals("ol"))
            return "•";
        return item.number + ".";
    }

    /** The row of a table of data that the box is in; a table that lays out paragraphs has none. */
    private static @Nullable Box row(Box box) {
        for (Box at = box; at != null; at = at.parent)
            if (at.tag.equals("tr"))
                return at.layout() ? null : at;
        return null;
    }

    private void endRow() {
        if (!cells.isEmpty())
            blocks.add(Block.of(Kind.ROW, join(cells)));
        cells.clear();
        row = null;
    }

    private static Rich join(List<Rich> cells) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Rich cell : cells) {
            if (!text.isEmpty())
                text.append(CELLS);
            int shift = text.length();
            cell.marks()
                    .forEach(mark -> marks
                            .add(new Mark(mark.kind(), mark.start() + shift, mark.end() + shift, mark.target())));
            text.append(cell.text());
        }
        return new Rich(text.toString(), marks);
    }
}
