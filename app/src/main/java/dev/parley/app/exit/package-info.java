/** How commands end when they don't end well. */
@NullMarked
package dev.parley.app.exit;

import org.jspecify.annotations.NullMarked;
