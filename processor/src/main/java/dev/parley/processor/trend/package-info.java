/**
 * Counts how often topics are spoken of, from changes to documents. What a document adds says
 * {@link dev.parley.processor.trend.Contribution}; what a reader makes of the counts, {@link dev.parley.processor.trend.TrendTable}.
 */
@NullMarked
package dev.parley.processor.trend;

import org.jspecify.annotations.NullMarked;
