@NullMarked
package dev.parley.app.walk;

import org.jspecify.annotations.NullMarked;
