/** Raw documents onto the raw channel, exactly once. */
@NullMarked
package dev.parley.ingest.publish;

import org.jspecify.annotations.NullMarked;
