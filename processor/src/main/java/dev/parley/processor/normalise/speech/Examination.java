package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Depositions and trials, where {@code Q.} and {@code A.} stand among names: {@code MR. LIND: Objection.}, {@code THE COURT: …}. Whose the
 * questions are is said by {@code BY MR. LIND:}; the answers are the witness's. Everywhere else questions and answers are not turns. One use.
 */
final class Examination {
    static final String WITNESS = "THE WITNESS";
    private static final String PERSON = "(?:M[RS]S?|DR)\\.? ?\\p{Lu}[\\p{L}'’ -]{1,40}";
    /** Without the colon it may be an author's line. */
    private static final Pattern EXAMINER = Pattern.compile("(?:(.{0,60}EXAMINATION[^\\p{Ll}]{0,20} )BY (" + PERSON
            + "|THE COURT)[:.]?|BY (" + PERSON + "|THE COURT):)");
    private static final Pattern NAMED = Pattern.compile("(" + PERSON + "|THE \\p{Lu}[^\\p{Ll}:]{3,20}):.*");
    private static final Pattern MARKED = Pattern.compile("(Q|A)(?:[.:] ?|[.:]? ?[-–—] )(?=\\S).*");

    private String examiner = "Q";

    private Examination() {}

    /** The same blocks, unless they are of an examination; there, with names for its marks. */
    static List<Block> labelled(List<Block> blocks) {
        if (!isOne(blocks))
            return blocks;
        var examination = new Examination();
        return blocks.stream().map(examination::labelled).filter(block -> !block.text().text().isEmpty()).toList();
    }

    /** There are questions and answers, and who asks is named, or others speak as they do in court. */
    private static boolean isOne(List<Block> blocks) {
        var marks = new ArrayList<String>();
        boolean court = false;
        for (var block : blocks)
            for (var line : block.text().text().split("\n")) {
                var marked = MARKED.matcher(line);
                if (marked.matches())
                    marks.add(marked.group(1).toLowerCase(Locale.ROOT));
                var label = NAMED.matcher(line);
                court |= (label.matches() && Addressed.isOffice(label.group(1)))
                        || EXAMINER.matcher(line.strip()).matches();
            }
        return court && marks.size() > 3 && QuestionMarks.areUsed(marks);
    }

    private Block labelled(Block block) {
        var text = block.text().text();
        var lines = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var labelled = labelled(line);
            if (!labelled.isEmpty())
                lines.add(labelled);
        }
        var joined = String.join("\n", lines);
        return joined.equals(text) ? block : Block.paragraph(Rich.plain(joined));
    }

    private String labelled(String line) {
        var by = EXAMINER.matcher(line.strip());
        if (by.matches()) {
            examiner = by.group(by.group(2) == null ? 3 : 2).strip();
            return by.group(1) == null ? "" : by.group(1).strip();
        }
        var marked = MARKED.matcher(line);
        if (!marked.matches())
            return line;
        var words = line.substring(1).replaceFirst("^[.:]? ?[-–—]? ?", "");
        return (marked.group(1).equals("Q") ? examiner : WITNESS) + ": " + words;
    }
}
