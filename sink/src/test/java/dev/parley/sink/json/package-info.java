/** Tests of the JSON files. */
@NullMarked
package dev.parley.sink.json;

import org.jspecify.annotations.NullMarked;
