/** From the documents channel to files and databases. */
@NullMarked
package dev.parley.sink;

import org.jspecify.annotations.NullMarked;
