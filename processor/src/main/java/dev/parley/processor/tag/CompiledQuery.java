package dev.parley.processor.tag;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it, once for all topics that have it.
 *
 * @param loose what the monitor runs over the whole document
 * @param exact what each statement must match
 * @param secondLook whether the two differ
 */
record CompiledQuery(int number, Query loose, Query exact, boolean secondLook, List<Use> uses) {
    /** A topic, by its place in the taxonomy, for which the query speaks. */
    record Use(int topic, TopicQuery query) {
        double weight() {
            return query.weight();
        }
    }

    String id() {
        return Integer.toString(number);
    }
}
