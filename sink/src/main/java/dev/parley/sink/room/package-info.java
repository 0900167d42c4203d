/** The door to the sink room: all sinks that the settings name, running. */
@NullMarked
package dev.parley.sink.room;

import org.jspecify.annotations.NullMarked;
