/** Readers of marked-up and plain text: bytes are decoded already, what comes out are blocks in reading order. */
@NullMarked
package dev.parley.processor.normalise.markup;

import org.jspecify.annotations.NullMarked;
