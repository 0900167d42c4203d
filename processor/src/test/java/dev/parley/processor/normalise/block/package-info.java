@NullMarked
package dev.parley.processor.normalise.block;

import org.jspecify.annotations.NullMarked;
