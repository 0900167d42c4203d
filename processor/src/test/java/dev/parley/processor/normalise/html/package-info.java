@NullMarked
package dev.parley.processor.normalise.html;

import org.jspecify.annotations.NullMarked;
