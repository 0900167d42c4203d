package dev.parley.ingest.url;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/** Dot segments of a path (RFC 3986 §5.2.4), also where their dots are escaped, as browsers read them (WHATWG URL). */
final class DotSegments {
    private DotSegments() {}

    /** @param path begins with a slash, or is empty */
    static String removed(String path) {
        var kept = new ArrayDeque<String>();
        var segments = Arrays.asList(path.split("/", -1));
        for (var segment : segments.subList(Math.min(1, segments.size()), segments.size()))
            if (is("..", segment))
                kept.pollLast();
            else if (!is(".", segment))
                kept.addLast(segment);
        var joined = "/" + String.join("/", kept);
        return endsInDots(segments) && !joined.endsWith("/") ? joined + "/" : joined;
    }

    private static boolean endsInDots(List<String> segments) {
        return is(".", segments.getLast()) || is("..", segments.getLast());
    }

    private static boolean is(String dots, String segment) {
        return segment.replaceAll("(?i)%2e", ".").equals(dots);
    }
}
