package dev.parley.app.dashboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.passage.Passage;
import dev.parley.processor.trend.Grain;
import dev.parley.processor.trend.Rising;
import dev.parley.processor.trend.TrendRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The records that the API answers with. */
final class Answers {
    private Answers() {}

    /** @param next cursor of the next page; null on the last */
    record Documents(List<Summary> documents, long total, @Nullable String next) {}

    /**
     * @param document its fields stand beside the others
     * @param appended when this version of it came out of the walk
     * @param group all of its group, itself included, the newest first, at most 50
     */
    record OneDocument(@JsonUnwrapped EnrichedDocument document, Instant appended, List<Summary> group) {}

    /** What two documents share word for word, with the places in the text of each. */
    record Shared(DocumentId id, DocumentId other, List<Passage> passages) {}

    /** A document's way, in the order of its times. */
    record Way(DocumentId id, List<Step> steps) {}

    /** @param name named, fetched, raw, rejected, processed or written */
    record Step(String name, Instant at, String detail) {}

    record Topics(String taxonomy, List<OneTopic> topics) {}

    /** @param documents originals that have it, of any date */
    record OneTopic(String id, String label, @Nullable String description, @Nullable String parent, int documents) {}

    /** @param until last day shown; null where there is none */
    record Trends(Grain by, @Nullable LocalDate since, @Nullable LocalDate until, List<TrendRow> rows,
            List<Rising.Rise> rising) {}

    record Sources(List<OneSource> sources) {}

    /** How a source is: asked in vain, put to rest, not asked yet, or well. */
    enum Health {
        FAILING, PAUSED, NEW, OK
    }

    record OneSource(String name, String kind, String address, Health health, @Nullable Instant lastSuccess,
            @Nullable Instant next, int failures, @Nullable String lastFailure, double newPerDay) {}

    /**
     * What became of all raw documents.
     *
     * @param balances whether raw is the sum of the four outcomes everywhere
     * @param processing records that the processor has not read yet, by channel
     * @param writing records that each sink has not kept yet
     * @param published documents that can be found now
     */
    record Ledger(boolean balances, Outcomes total, SortedMap<String, Outcomes> sources, long published,
            SortedMap<String, Long> processing, SortedMap<String, Long> writing) {}

    record Outcomes(long raw, long fresh, long revised, long unchanged, long rejected, long waiting) {
        static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0);

        Outcomes plus(Outcomes other) {
            return new Outcomes(raw + other.raw, fresh + other.fresh, revised + other.revised,
                    unchanged + other.unchanged, rejected + other.rejected, waiting + other.waiting);
        }

        boolean balance() {
            return raw == fresh + revised + unchanged + rejected;
        }
    }

    /**
     * @param retrying event that is being tried again; null if none
     * @param tried how the last attempt ended; null if there was none since the start
     */
    record Rejected(List<Rejection> rejections, int total, @Nullable String retrying, @Nullable Tried tried,
            @Nullable String next) {}

    record Retry(String event) {}

    /** How an attempt can end: the record was sent through the walk once more, is no longer on the raw channel, or could not be sent. */
    enum Ending {
        SENT, MISSING, FAILED
    }

    /** @param reason why it failed; null if it did not */
    record Tried(String event, Instant at, Ending ending, @Nullable String reason) {}

    record Live(boolean live) {}

    /** @param reasons what is not ready */
    record Ready(boolean ready, List<String> reasons) {}
}
