/** The raw channel in the app's hand: read as it stands, written to files, and sent through the processor again. */
@NullMarked
package dev.parley.app.raw;

import org.jspecify.annotations.NullMarked;
