/** One pretty JSON file a document. */
@NullMarked
package dev.parley.sink.json;

import org.jspecify.annotations.NullMarked;
