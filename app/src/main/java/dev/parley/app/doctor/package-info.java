/** Looks whether everything is as it must be, and says what to do where it is not. */
@NullMarked
package dev.parley.app.doctor;

import org.jspecify.annotations.NullMarked;
