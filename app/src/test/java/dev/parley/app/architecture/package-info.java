@NullMarked
package dev.parley.app.architecture;

import org.jspecify.annotations.NullMarked;
