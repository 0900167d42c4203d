/** The rooms in one process: the cluster they stand on, their start and end, and what a run prints. */
@NullMarked
package dev.parley.app.walk;

import org.jspecify.annotations.NullMarked;
