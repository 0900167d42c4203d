/** What the rooms' tests need of a broker, and the tests of the broker itself. */
@NullMarked
package dev.parley.broker;

import org.jspecify.annotations.NullMarked;
