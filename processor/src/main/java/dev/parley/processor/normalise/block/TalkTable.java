package dev.parley.processor.normalise.block;

import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that sets out who said what, a row each: a column of names or marks that come again, one of words, perhaps one of times. Its
 * rows are paragraphs that begin with a label. Immutable.
 */
public final class TalkTable {
    private static final int FEWEST = 4;
    /** Names, words, times and numbers. */
    public static final int MOST_COLUMNS = 4;
    private static final int LONGEST_NAME = 40;
    /** Of data, cells are shorter. */
    private static final int FEWEST_WORDS = 4;
    private static final Pattern TIME = Pattern.compile(
            "[\\[(]?(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,:;]\\d{1,3})?(?:\\s*(?:-{1,2}>?|[→–—])\\s*\\d{1,2}:\\d{2}[\\d:.,;]*)?[\\])]?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .,'’()/&_-]*[:：]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{0,5}[.:)]?");

    /** What a row has in each column: paragraphs, none where the cell is empty. */
    public record Row(List<List<Rich>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        private List<Rich> cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : List.of();
        }

        private String text(int column) {
            return cell(column).stream().map(Rich::text).collect(Collectors.joining("\n")).strip();
        }
    }

    private final List<Row> rows;
    private final int columns;

    private TalkTable(List<Row> rows) {
        this.rows = rows;
        this.columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The turns, unless the rows are of data or of a layout: then none. */
    public static List<Block> turns(List<Row> rows) {
        var table = new TalkTable(rows);
        if (rows.size() < FEWEST || table.columns < 2 || table.columns > MOST_COLUMNS)
            return List.of();
        int words = table.longest();
        int time = table.column(words, cell -> TIME.matcher(cell).matches());
        int names = table.column(words, cell -> NAME.matcher(cell).matches() && cell.length() <= LONGEST_NAME);
        return names >= 0 && table.isTalk(names, words, time) ? table.turns(names, words, time) : List.of();
    }

    /** Whether there is a question mark in a text. */
    public static boolean asks(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
    }

    private int longest() {
        return IntStream.range(0, columns).boxed().max((a, b) -> Integer.compare(length(a), length(b))).orElse(0);
    }

    private int length(int column) {
        return rows.stream().mapToInt(row -> row.text(column).length()).sum();
    }

    /** The first column nearly all of whose cells are so; -1 for none. */
    private int column(int words, Predicate<String> is) {
        return IntStream.range(0, columns).filter(column -> column != words).filter(column -> {
            var cells = rows.stream().map(row -> row.text(column)).filter(cell -> !cell.isEmpty()).toList();
            return cells.size() >= FEWEST - 1 && cells.stream().filter(is).count() * 10 >= cells.size() * 9L - 9;
        }).findFirst().orElse(-1);
    }

    /** Names take turns, somebody asks, and nothing else is told that would be lost. */
    private boolean isTalk(int names, int words, int time) {
        var named = rows.stream().map(row -> row.text(names)).filter(name -> !name.isEmpty()).toList();
        int voices = Set.copyOf(named).size();
        long said = rows.stream().mapToLong(row -> row.text(words).split("\\s+").length).sum();
        boolean spaced = rows.stream().anyMatch(row -> row.text(words).indexOf(' ') > 0);
        return named.size() >= FEWEST && voices > 1 && voices * 3 <= named.size() * 2 + 3
                && (!spaced || said >= (long) FEWEST_WORDS * rows.size())
                && rows.stream().anyMatch(row -> asks(row.text(words)))
                && IntStream.range(0, columns)
                        .filter(column -> column != names && column != words && column != time)
                        .allMatch(column -> rows.stream().allMatch(row -> NUMBER.matcher(row.text(column)).matches()));
    }

    private List<Block> turns(int names, int words, int time) {
        var blocks = new ArrayList<Block>();
        for (int i = isHead(names, words) ? 1 : 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var paragraphs = row.cell(words);
            var name = row.text(names).replaceFirst("\\s*[:：]$", "");
            if (!name.isEmpty() && !paragraphs.isEmpty())
                blocks.add(Block.paragraph(labelled(name, row.text(time), paragraphs.getFirst())));
            paragraphs.stream().skip(name.isEmpty() ? 0 : 1).map(Block::paragraph).forEach(blocks::add);
        }
        return blocks;
    }

    /** Whether the first row heads the columns: its name speaks once, and its words are hardly words. */
    private boolean isHead(int names, int words) {
        var name = rows.getFirst().text(names);
        return rows.getFirst().text(words).split("\\s+").length <= 2
                && rows.stream().skip(1).noneMatch(row -> row.text(names).equals(name));
    }

    private static Rich labelled(String name, String stated, Rich words) {
        var time = TIME.matcher(stated);
        var lead = (time.matches() ? name + " (" + time.group(1) + ")" : name) + ": ";
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Mark.Kind.STRONG, 0, name.length(), null));
        words.marks()
                .forEach(mark -> marks.add(new Mark(mark.kind(), mark.start() + lead.length(),
                        mark.end() + lead.length(), mark.target())));
        return new Rich(lead + words.text(), marks);
    }
}
