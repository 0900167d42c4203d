package dev.parley.model;

/**
 * What became of the raw documents of one source on one partition: each is exactly one of new, revised, unchanged and rejected. Derived
 * from the documents' own order, so that it does not depend on that of arrival.
 *
 * @param waiting documents whose current version is not yet published
 */
public record LedgerPage(int schema, String source, int partition, long raw, long fresh, long revised, long unchanged,
        long rejected, long waiting) {
    public static final int SCHEMA = 1;

    public boolean balances() {
        return raw == fresh + revised + unchanged + rejected;
    }
}
