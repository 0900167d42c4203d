/** What a process measures of itself and of the rooms in it. */
@NullMarked
package dev.parley.app.metrics;

import org.jspecify.annotations.NullMarked;
