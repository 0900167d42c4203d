@NullMarked
package dev.parley.processor.tag.learn;

import org.jspecify.annotations.NullMarked;
