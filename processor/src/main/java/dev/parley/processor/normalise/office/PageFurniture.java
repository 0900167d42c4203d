package dev.parley.processor.normalise.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts what stands at the edges of every page of a printed text: page numbers, running heads. What a page breaks off goes on without an
 * empty line.
 */
final class PageFurniture {
    /** What ends a page in the text that is cut. */
    static final String PAGE_END = "\f";
    private static final Pattern NUMBER = Pattern
            .compile("(?:[Pp]age |[Ss]eite |[-–] ?)?\\d{1,4}(?: ?[-–]| ?(?:of|von|/) ?\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST = 80;
    /** So many lines at the top and at the bottom may be furniture. */
    private static final int EDGE = 2;
    private static final int FEWEST_PAGES = 3;
    private final Map<String, Integer> pagesByShape = new HashMap<>();
    private final List<List<String>> pages;

    private PageFurniture(List<List<String>> pages) {
        this.pages = pages;
    }

    static String cut(String text) {
        var pages = new ArrayList<List<String>>();
        for (var page : text.split(PAGE_END))
            if (!page.isBlank())
                pages.add(page.strip().lines().map(String::strip).toList());
        var furniture = new PageFurniture(pages);
        pages.forEach(furniture::count);
        return furniture.joined();
    }

    private void count(List<String> page) {
        Set<String> shapes = new HashSet<>();
        for (int i = 0; i < page.size(); i++)
            if (isEdge(page, i))
                shapes.add(shape(page.get(i)));
        shapes.forEach(shape -> pagesByShape.merge(shape, 1, Integer::sum));
    }

    /** Empty lines count as lines here: what stands far from the rest of a page is furniture all the more. */
    private static boolean isEdge(List<String> page, int i) {
        return i < EDGE || i >= page.size() - EDGE;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }

    /** A line that many pages have there; a label at a page's edge is a voice. */
    private boolean isFurniture(List<String> page, int i) {
        var line = page.get(i);
        int most = Math.max(FEWEST_PAGES, pages.size() * 3 / 10);
        return isEdge(page, i) && !line.isEmpty() && line.length() < LONGEST && !line.endsWith(":")
                && (NUMBER.matcher(line).matches() || pagesByShape.getOrDefault(shape(line), 0) >= most);
    }

    private String joined() {
        var text = new StringBuilder();
        for (var page : pages) {
            var lines = new StringBuilder();
            for (int i = 0; i < page.size(); i++)
                if (!isFurniture(page, i))
                    lines.append(page.get(i)).append('\n');
            append(lines.toString().strip(), text);
        }
        return text.toString();
    }

    private static void append(String page, StringBuilder text) {
        boolean goesOn = !text.isEmpty() && !page.isEmpty() && Character.isLowerCase(page.codePointAt(0));
        text.append(text.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(page);
    }
}
