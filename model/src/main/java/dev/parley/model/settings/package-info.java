/** How a room describes its settings: meaning, unit, range and default stand once, beside the field. */
@NullMarked
package dev.parley.model.settings;

import org.jspecify.annotations.NullMarked;
