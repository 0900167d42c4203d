package dev.parley.bench.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold after a soak. */
record Verdict(int expected, Duration interval) {
    /**
     * How much more may be live in the last fifth of the time, when nothing is new any more, than in the fifth before. Until then what is
     * known of entries grows, and the survivor takes the other one's.
     */
    private static final double FLAT = 1.15;

    boolean holds(Map<String, Integer> published, List<Path> files, Site site, List<Long> memory) {
        long once = published.values().stream().filter(times -> times == 1).count();
        long talks = site.log()
                .values()
                .stream()
                .flatMap(hits -> hits.stream())
                .filter(hit -> hit.path().startsWith("/talk/"))
                .count();
        long tooSoon = site.log().values().stream().mapToLong(hits -> tooSoon(List.copyOf(hits))).sum();
        double growth = median(memory.subList(memory.size() * 4 / 5, memory.size()))
                / median(memory.subList(memory.size() * 3 / 5, memory.size() * 4 / 5));
        var lines = new ArrayList<String>();
        boolean all = check(lines, once == expected && published.size() == expected,
                "published once: " + once + " of " + expected);
        all &= check(lines, files.size() == expected, "files written: " + files.size() + " of " + expected);
        all &= check(lines, talks <= expected + site.log().size(), "pages asked for: " + talks);
        all &= check(lines, tooSoon == 0, "requests sooner than " + interval + " after the one before: " + tooSoon
                + " of " + site.log().values().stream().mapToLong(hits -> hits.size()).sum());
        all &= check(lines, growth <= FLAT, "live memory, last fifth to the one before: %.2f".formatted(growth));
        lines.forEach(System.out::println);
        return all;
    }

    private static boolean check(List<String> lines, boolean holds, String line) {
        lines.add((holds ? "ok    " : "FAILS ") + line);
        return holds;
    }

    private long tooSoon(List<Site.Hit> hits) {
        var arrivals = hits.stream().map(Site.Hit::arrived).sorted().toList();
        long soon = 0;
        for (int i = 1; i < arrivals.size(); i++)
            if (Duration.between(arrivals.get(i - 1), arrivals.get(i)).compareTo(interval) < 0)
                soon++;
        return soon;
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
