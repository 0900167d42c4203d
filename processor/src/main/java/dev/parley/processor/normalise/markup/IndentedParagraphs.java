package dev.parley.processor.normalise.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text whose paragraphs are told by the indentation of their first lines, as records of hearings are printed, with no empty lines between. */
final class IndentedParagraphs {
    private static final int FEWEST = 5;
    private static final int DEEPEST = 8;
    private static final String ENDS = ".?!:\"”’')]-_=";

    private final List<String> lines;
    private final Map<Integer, Integer> depths = new HashMap<>();
    private int flush;

    private IndentedParagraphs(List<String> lines) {
        this.lines = lines;
        for (int i = 1; i < lines.size(); i++) {
            int depth = depth(lines.get(i));
            if (lines.get(i).isBlank() || lines.get(i - 1).isBlank())
                continue;
            flush += depth == 0 ? 1 : 0;
            if (depth > 1 && depth <= DEEPEST)
                depths.merge(depth, 1, Integer::sum);
        }
    }

    /** The text with an empty line before each such line, else as it is. */
    static String apart(String text) {
        if (!text.contains("\n  "))
            return text;
        var paragraphs = new IndentedParagraphs(text.lines().toList());
        return paragraphs.apart(text, paragraphs.usual());
    }

    /** How deep most first lines are indented. */
    private int usual() {
        return depths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    private String apart(String text, int depth) {
        int all = depths.getOrDefault(depth, 0);
        int behind = 0;
        for (int i = 1; i < lines.size(); i++)
            behind += opens(i, depth) ? 1 : 0;
        if (behind < FEWEST || behind * 5 < all * 4 || flush < all)
            return text;
        var apart = new StringBuilder(text.length() + behind);
        for (int i = 0; i < lines.size(); i++)
            apart.append(i > 0 && opens(i, depth) ? "\n" : "").append(lines.get(i)).append('\n');
        return apart.toString();
    }

    /** Whether the line is indented as deep and the one above ends a sentence. */
    private boolean opens(int i, int depth) {
        var above = lines.get(i - 1).stripTrailing();
        return !above.isEmpty() && depth(lines.get(i)) == depth && !lines.get(i).isBlank()
                && ENDS.indexOf(above.charAt(above.length() - 1)) >= 0;
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == ' ')
            depth++;
        return depth;
    }
}
