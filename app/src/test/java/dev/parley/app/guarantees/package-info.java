/** What Parley promises, tried on the whole walk: as processes, with crashes, in every order. */
@NullMarked
package dev.parley.app.guarantees;

import org.jspecify.annotations.NullMarked;
