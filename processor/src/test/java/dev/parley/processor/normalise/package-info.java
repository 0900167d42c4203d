/** Tests of the normaliser: a corpus with a folder a convention, properties, bad input. */
@NullMarked
package dev.parley.processor.normalise;

import org.jspecify.annotations.NullMarked;
