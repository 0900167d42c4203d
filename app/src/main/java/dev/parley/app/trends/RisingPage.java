package dev.parley.app.trends;

import dev.parley.processor.trend.Rising.Rise;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What rises, as text for a terminal. */
public record RisingPage(List<Rise> rises) {
    public void print(PrintWriter to) {
        if (rises.isEmpty())
            to.println("nothing rises beyond chance");
        for (var rise : rises)
            to.println(line(rise));
    }

    private static String line(Rise rise) {
        var point = rise.point();
        return String.format(Locale.ROOT, "%-26s %s: %d documents of %d sources, %s", rise.topic(), point.on(),
                point.documents(), point.sources(), BurstText.of(point.burst()));
    }
}
