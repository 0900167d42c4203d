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
    /** How many of the row's cells are code. */
    private int codes;
    private @Nullable Box row;
    private @Nullable Box item;

    private BlockBuilder() {}

    static List<Block> blocks(List<Unit> units) {
        BlockBuilder builder = new BlockBuilder();
        for (int i = 0; i < units.size();) {
            Box table = TableRows.table(units.get(i));
            int end = i + 1;
            while (table != null && end < units.size() && TableRows.table(units.get(end)) == table)
                end++;
            builder.add(table, units.subList(i, end));
            i = end;
        }
        builder.endRow();
        return builder.blocks;
    }

    private void add(@Nullable Box table, List<Unit> units) {
        List<Block> turns = table == null ? List.of() : TableRows.turns(units);
        if (!turns.isEmpty()) {
            endRow();
            blocks.addAll(turns);
            return;
        }
        for (Unit unit : units) {
            Rich words = NoteMarks.cut(unit.rich);
            if (!words.text().isEmpty())
                add(unit, words);
        }
    }

    private void add(Unit unit, Rich words) {
        Box rowOfUnit = row(unit.box);
        if (rowOfUnit != row)
            endRow();
        row = rowOfUnit;
        if (row != null) {
            cells.add(words);
            codes += unit.box.tag.equals("pre") ? 1 : 0;
        } else
            blocks.add(block(unit, words));
    }

    private Block block(Unit unit, Rich words) {
        for (Box box = unit.box; box != null; box = box.parent) {
            Block block = block(box, words);
            if (block != null)
                return block;
        }
        return Block.paragraph(words);
    }

    /** What the unit is because it is in this element; null if the element does not say. */
    private @Nullable Block block(Box box, Rich words) {
        return switch (box.tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.heading(box.tag.charAt(1) - '0', words);
            case "li" -> item(box, words);
            case "dt" -> Block.of(Kind.TERM, words);
            case "dd" -> Block.of(Kind.DEFINITION, words);
            case "blockquote" -> Block.of(Kind.QUOTE, words);
            case "pre" -> Block.of(Kind.CODE, words);
            case "td", "article", "section" -> Block.paragraph(words);
            default -> null;
        };
    }

    /** The first unit of a list item has its marker; further ones are paragraphs of it. */
    private Block item(Box box, Rich words) {
        if (box == item)
            return Block.paragraph(words);
        item = box;
        return Block.item(Math.max(1, lists(box)), marker(box), words);
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
        return first(list.element.attr("start")) + item.number - 1 + ".";
    }

    /** What an ordered list counts from; one that says nothing usable counts from 1. */
    private static int first(String start) {
        boolean number = !start.isEmpty() && start.length() <= 6;
        for (int i = 0; i < start.length(); i++)
            number &= start.charAt(i) >= '0' && start.charAt(i) <= '9';
        return number ? Integer.parseInt(start) : 1;
    }

    /** The row of a table of data that the box is in; a table that lays out paragraphs has none. */
    static @Nullable Box row(Box box) {
        for (Box at = box; at != null; at = at.parent)
            if (at.tag.equals("tr"))
                return at.layout() ? null : at;
        return null;
    }

    private void endRow() {
        if (codes > 0 && codes == cells.size())
            addCode();
        else if (!cells.isEmpty())
            blocks.add(Block.of(Kind.ROW, join(cells)));
        cells.clear();
        codes = 0;
        row = null;
    }

    /** A row of nothing but code sets the numbers of its lines beside it. */
    private void addCode() {
        boolean numbered = cells.size() > 1 && isNumbers(cells.getFirst().text());
        for (int i = numbered ? 1 : 0; i < cells.size(); i++)
            blocks.add(Block.of(Kind.CODE, cells.get(i)));
    }

    private static boolean isNumbers(String text) {
        for (int i = 0; i < text.length(); i++)
            if (!Character.isDigit(text.charAt(i)) && !Character.isWhitespace(text.charAt(i)))
                return false;
        return true;
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
