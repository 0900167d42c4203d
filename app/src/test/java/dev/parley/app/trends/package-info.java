@NullMarked
package dev.parley.app.trends;

import org.jspecify.annotations.NullMarked;
