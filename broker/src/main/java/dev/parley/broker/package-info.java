/** A Kafka broker inside the process. */
@NullMarked
package dev.parley.broker;

import org.jspecify.annotations.NullMarked;
