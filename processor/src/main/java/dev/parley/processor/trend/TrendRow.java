package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic, or what a person says on it, over time.
 *
 * @param person commonest spelling of the name; null for the topic as a whole
 * @param documents all that count, those with a date too coarse for the points included
 * @param undated those among them that count on the day of their fetch
 * @param coarse those among them whose date is too coarse for the points
 * @param implausible documents that do not count, since their date can't be right
 * @param sources distinct sources; 0 for a person
 * @param first earliest date; null if no document counts
 * @param last latest date
 * @param points periods with documents, in order
 */
public record TrendRow(String topic, @Nullable String person, int documents, int undated, int coarse, int implausible,
        int sources, @Nullable String first, @Nullable String last, List<Point> points) {
    /**
     * One period.
     *
     * @param on as {@link Grain#name} has it
     * @param share of all documents of the period
     * @param burst against the periods before; null where there is nothing to compare with
     * @param behind the first documents in order of their ids, at most 20; empty for a person
     */
    public record Point(String on, int documents, int undated, int sources, double share, @Nullable Burst burst,
            List<DocumentId> behind) {
        public Point {
            behind = List.copyOf(behind);
        }
    }

    public TrendRow {
        points = List.copyOf(points);
    }
}
