/** How fast things are. Figures are medians of rounds within one run. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
