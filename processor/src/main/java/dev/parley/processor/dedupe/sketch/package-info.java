/** The few hundred numbers that stand for a text, and what two such samples say of each other. Pure; depends on no other document. */
@NullMarked
package dev.parley.processor.dedupe.sketch;

import org.jspecify.annotations.NullMarked;
