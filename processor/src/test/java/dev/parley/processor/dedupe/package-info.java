/** The stage as Kafka runs it. */
@NullMarked
package dev.parley.processor.dedupe;

import org.jspecify.annotations.NullMarked;
