/** The balance of what came in, what came of it, and what is written, from committed state alone. */
@NullMarked
package dev.parley.app.ledger;

import org.jspecify.annotations.NullMarked;
