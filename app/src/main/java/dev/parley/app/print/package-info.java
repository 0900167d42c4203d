/** How what others have written is printed. */
@NullMarked
package dev.parley.app.print;

import org.jspecify.annotations.NullMarked;
