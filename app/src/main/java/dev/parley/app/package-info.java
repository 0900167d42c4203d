/** The parley command: settings, the walk in one process, and a window on it. */
@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
