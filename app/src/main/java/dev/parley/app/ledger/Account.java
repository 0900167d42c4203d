package dev.parley.app.ledger;

import dev.parley.model.LedgerPage;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The account of a source, or of all.
 *
 * @param raw events on the raw channel, each counted once; those of forgotten documents, which are gone from there, included
 * @param waiting documents whose current version is not yet published
 * @param published documents there are
 * @param written of these, what each sink has kept, by the sink's name
 */
public record Account(long raw, long fresh, long revised, long unchanged, long rejected, long waiting, long published,
        SortedMap<String, Long> written) {
    static final Account NONE = new Account(0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    public Account {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    }

    static Account ofRaw() {
        return new Account(1, 0, 0, 0, 0, 0, 0, new TreeMap<>());
    }

    static Account of(LedgerPage page) {
        return new Account(0, page.fresh(), page.revised(), page.unchanged(), page.rejected(), page.waiting(), 0,
                new TreeMap<>());
    }

    static Account ofPublished(Map<String, Long> written) {
        return new Account(0, 0, 0, 0, 0, 0, 1, new TreeMap<>(written));
    }

    Account plus(Account other) {
        var both = new TreeMap<>(written);
        other.written.forEach((sink, count) -> both.merge(sink, count, Long::sum));
        return new Account(raw + other.raw, fresh + other.fresh, revised + other.revised, unchanged + other.unchanged,
                rejected + other.rejected, waiting + other.waiting, published + other.published, both);
    }

    /** Events whose outcome is not yet known; negative if there are more outcomes than events. */
    public long unread() {
        return raw - fresh - revised - unchanged - rejected;
    }

    /** Published documents that the sink has not kept yet. */
    public long waitingFor(String sink) {
        return published - written.getOrDefault(sink, 0L);
    }
}
