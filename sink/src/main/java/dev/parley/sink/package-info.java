/**
 * From the channels to files and databases. A {@link Sink} takes batches of changes together with the positions they end at and keeps
 * both in one; a {@link SinkRunner} reads the channels from where the sink stands. Sinks import no Kafka.
 */
@NullMarked
package dev.parley.sink;

import org.jspecify.annotations.NullMarked;
