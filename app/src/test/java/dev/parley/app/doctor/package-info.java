/** Tests. */
@NullMarked
package dev.parley.app.doctor;

import org.jspecify.annotations.NullMarked;
