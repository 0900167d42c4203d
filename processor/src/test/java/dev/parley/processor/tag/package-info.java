@NullMarked
package dev.parley.processor.tag;

import org.jspecify.annotations.NullMarked;
