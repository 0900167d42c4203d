/** The app's hand on Kafka: connections, channels made and checked, whole channels read, and knowing when all work is done. */
@NullMarked
package dev.parley.app.kafka;

import org.jspecify.annotations.NullMarked;
