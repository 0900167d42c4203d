/** How fast the API answers while the walk works. */
@NullMarked
package dev.parley.bench.reads;

import org.jspecify.annotations.NullMarked;
