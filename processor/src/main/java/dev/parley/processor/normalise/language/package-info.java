/** Which language a text is in, by script and common words. */
@NullMarked
package dev.parley.processor.normalise.language;

import org.jspecify.annotations.NullMarked;
