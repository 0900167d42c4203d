/** How fast sinks write, against writing the same bytes plainly. */
@NullMarked
package dev.parley.bench.sink;

import org.jspecify.annotations.NullMarked;
