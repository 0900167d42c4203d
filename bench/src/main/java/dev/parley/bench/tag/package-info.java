/** How fast documents get their topics. */
@NullMarked
package dev.parley.bench.tag;

import org.jspecify.annotations.NullMarked;
