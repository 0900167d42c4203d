/** Everything is killed, stopped, cut off and filled up; what comes out is what an undisturbed run makes. */
@NullMarked
package dev.parley.app.chaos;

import org.jspecify.annotations.NullMarked;
