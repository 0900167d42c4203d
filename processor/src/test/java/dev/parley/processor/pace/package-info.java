@NullMarked
package dev.parley.processor.pace;

import org.jspecify.annotations.NullMarked;
