package dev.parley.processor.normalise.office;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts what stands on every page of a printed text: page numbers, running heads. */
final class PageFurniture {
    private static final Pattern NUMBER = Pattern
            .compile("\\s*(?:[Pp]age |[-–] ?)?\\d{1,4}(?: ?[-–]| ?(?:of|/) ?\\d{1,4})?\\s*");
    private static final int LONGEST = 80;
    private static final int EVERY_PAGE = 4;

    private PageFurniture() {}

    static String cut(String text) {
        Map<String, Integer> seen = new HashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() < LONGEST)
                .forEach(line -> seen.merge(line.replaceAll("\\d+", "#"), 1, Integer::sum));
        var kept = new StringBuilder(text.length());
        text.lines().forEach(line -> {
            var shape = line.strip().replaceAll("\\d+", "#");
            boolean head = shape.contains("#") && seen.getOrDefault(shape, 0) >= EVERY_PAGE && shape.indexOf(':') < 0;
            if (!NUMBER.matcher(line).matches() && !head)
                kept.append(line.strip()).append('\n');
        });
        return kept.toString();
    }
}
