package dev.parley.app.dashboard;

import dev.parley.app.walk.SourcePage;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.trend.TrendTable;
import java.util.List;
import java.util.SortedMap;

/**
 * What is known besides the documents, at one moment. Immutable.
 *
 * @param rejections the newest first
 * @param processing records that the processor has not read yet, by channel
 * @param writing records that each sink has not kept yet
 */
record Snapshot(TrendTable trends, List<Rejection> rejections, List<SourcePage> sources, List<LedgerPage> ledger,
        Taxonomy taxonomy, SortedMap<String, Long> processing, SortedMap<String, Long> writing) {
    long behind() {
        return processing.values().stream().mapToLong(Long::longValue).sum();
    }
}
