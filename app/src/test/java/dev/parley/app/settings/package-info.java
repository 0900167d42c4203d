@NullMarked
package dev.parley.app.settings;

import org.jspecify.annotations.NullMarked;
