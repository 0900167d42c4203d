@NullMarked
package dev.parley.processor.normalise.html.metadata;

import org.jspecify.annotations.NullMarked;
