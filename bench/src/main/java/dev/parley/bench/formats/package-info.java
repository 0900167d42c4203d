/** How fast the normaliser reads each format. */
@NullMarked
package dev.parley.bench.formats;

import org.jspecify.annotations.NullMarked;
