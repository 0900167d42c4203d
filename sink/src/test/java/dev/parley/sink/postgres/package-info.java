/** Tests of the rows in PostgreSQL. */
@NullMarked
package dev.parley.sink.postgres;

import org.jspecify.annotations.NullMarked;
