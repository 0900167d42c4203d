/** Tells a supervisor how a room is. */
@NullMarked
package dev.parley.app.health;

import org.jspecify.annotations.NullMarked;
