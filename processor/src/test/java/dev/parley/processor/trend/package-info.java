@NullMarked
package dev.parley.processor.trend;

import org.jspecify.annotations.NullMarked;
