/** Documents as lines of JSON in segments, for readers that take all of them. */
@NullMarked
package dev.parley.sink.jsonl;

import org.jspecify.annotations.NullMarked;
