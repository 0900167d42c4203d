/** Tests of the segments. */
@NullMarked
package dev.parley.sink.jsonl;

import org.jspecify.annotations.NullMarked;
