/**
 * The definition reached by messages, in any order of arrival. A document's actor scatters its anchors over the shards, gathers their
 * answers, and settles what the document is; a shard's actor answers for the anchors that it holds. Pure: tables and post are given.
 */
@NullMarked
package dev.parley.processor.dedupe.actor;

import org.jspecify.annotations.NullMarked;
