/** From the raw channel to documents and trends. Start at the topology: it is the table of contents. */
@NullMarked
package dev.parley.processor;

import org.jspecify.annotations.NullMarked;
