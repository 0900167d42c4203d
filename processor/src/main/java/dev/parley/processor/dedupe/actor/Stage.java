package dev.parley.processor.dedupe.actor;

/** How far a document's verdict is. */
public enum Stage {
    /** Known to the shards, without a verdict: later ones hear of it, but it does not count against an anchor. */
    PENDING,
    /** Has no head. */
    ORIGINAL,
    /** Has a head. */
    COPY
}
