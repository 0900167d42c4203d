/** The contract of all sinks, and the tests of what runs them. */
@NullMarked
package dev.parley.sink;

import org.jspecify.annotations.NullMarked;
