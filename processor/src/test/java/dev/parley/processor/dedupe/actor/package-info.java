/** The actors under schedules that no broker would dare, against the definition. */
@NullMarked
package dev.parley.processor.dedupe.actor;

import org.jspecify.annotations.NullMarked;
