/** From sources to the raw channel. */
@NullMarked
package dev.parley.ingest;

import org.jspecify.annotations.NullMarked;
