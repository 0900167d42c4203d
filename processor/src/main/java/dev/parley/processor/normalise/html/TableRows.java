package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.TalkTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of a table with what each cell holds, by the units in them. */
final class TableRows {
    /** A page has no more tables of talk; one nested in others is looked at as part of each. */
    private static final int MOST_TABLES = 16;

    private TableRows() {}

    /**
     * With all of a table in which people talk, of which some was chosen, and with the other cells of one of data, of which most was: short
     * turns, numbers and what heads a column are not like content where they stand.
     *
     * @param cells which units may be cells of data, by their places
     */
    static List<Unit> whole(List<Unit> kept, List<Unit> all, IntPredicate cells) {
        Map<Box, Integer> tables = new LinkedHashMap<>();
        for (Unit unit : kept) {
            Box table = table(unit);
            if (table != null)
                tables.merge(table, 1, Integer::sum);
        }
        tables.entrySet().removeIf(table -> table.getValue() == table.getKey().units());
        if (tables.isEmpty())
            return kept;
        Set<Unit> whole = new HashSet<>();
        tables.entrySet()
                .stream()
                .limit(MOST_TABLES)
                .map(table -> all.subList(table.getKey().firstUnit, table.getKey().endUnit))
                .filter(units -> !turns(units).isEmpty())
                .forEach(whole::addAll);
        for (Map.Entry<Box, Integer> table : tables.entrySet())
            if (2 * table.getValue() >= table.getKey().units())
                addCells(table.getKey(), all, cells, whole);
        if (whole.isEmpty())
            return kept;
        whole.addAll(kept);
        return all.stream().filter(whole::contains).toList();
    }

    private static void addCells(Box table, List<Unit> all, IntPredicate cells, Set<Unit> to) {
        for (int i = table.firstUnit; i < table.endUnit; i++)
            if (BlockBuilder.row(all.get(i).box) != null && cells.test(i))
                to.add(all.get(i));
    }

    /** The table that the unit is in; null for none. */
    static @Nullable Box table(Unit unit) {
        if ((unit.box.tags & Tags.Structure.TABLE.bit()) == 0)
            return null;
        Box box = unit.box;
        while (box != null && !box.tag.equals("table"))
            box = box.parent;
        return box;
    }

    /** The turns of a talk that a table sets out; none if it is of something else, as nearly all are, which the first looks see. */
    static List<Block> turns(List<Unit> units) {
        for (Unit unit : units)
            if (TalkTable.asks(unit.text()))
                return TalkTable.turns(of(units));
        return List.of();
    }

    /** None if anything in the table stands outside of its cells, or there are too many columns. */
    private static List<TalkTable.Row> of(List<Unit> units) {
        Map<Box, List<List<Rich>>> rows = new LinkedHashMap<>();
        for (Unit unit : units) {
            Box cell = cell(unit.box);
            if (cell == null || cell.parent == null || cell.number > TalkTable.MOST_COLUMNS)
                return List.of();
            List<List<Rich>> cells = rows.computeIfAbsent(cell.parent, _ -> new ArrayList<>());
            while (cells.size() < cell.number)
                cells.add(new ArrayList<>(1));
            Rich words = NoteMarks.cut(unit.rich);
            if (!words.text().isEmpty())
                cells.get(cell.number - 1).add(words);
        }
        return rows.values().stream().map(TalkTable.Row::new).toList();
    }

    private static @Nullable Box cell(Box box) {
        Box at = box;
        while (at != null && !at.cell())
            at = at.parent;
        return at;
    }
}
