/** How fast the whole walk is. */
@NullMarked
package dev.parley.bench.walk;

import org.jspecify.annotations.NullMarked;
