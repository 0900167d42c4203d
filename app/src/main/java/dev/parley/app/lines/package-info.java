/** Files of lines that a command is given. */
@NullMarked
package dev.parley.app.lines;

import org.jspecify.annotations.NullMarked;
