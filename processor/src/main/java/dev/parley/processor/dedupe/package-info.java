/**
 * Says what each document is among the others. Start at {@link dev.parley.processor.dedupe.DedupeStage}, which puts the two actors into
 * the topology; what they say to each other stands in {@code actor}, why in {@code definition}.
 */
@NullMarked
package dev.parley.processor.dedupe;

import org.jspecify.annotations.NullMarked;
