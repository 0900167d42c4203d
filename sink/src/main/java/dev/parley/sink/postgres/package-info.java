/** Documents as rows in PostgreSQL, in a server of one's own or in one that starts with Parley. */
@NullMarked
package dev.parley.sink.postgres;

import org.jspecify.annotations.NullMarked;
