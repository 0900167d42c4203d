package dev.parley.processor.dedupe.related;

import dev.parley.model.EnrichedDocument.Related;

/**
 * A typed anchor. Documents with the same key belong together.
 *
 * @param key 64 bits of a hash of what is tied
 * @param offered others that seek the key find this document
 * @param sought this document is told who offers the key
 * @param score how sure it is, 0 to 1
 * @param reason for its reader
 */
public record Tie(long key, boolean offered, boolean sought, Related.Kind kind, double score, String reason) {}
