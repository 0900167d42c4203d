@NullMarked
package dev.parley.app.kafka;

import org.jspecify.annotations.NullMarked;
