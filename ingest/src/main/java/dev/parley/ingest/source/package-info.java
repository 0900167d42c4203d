/** Where documents come from: the kinds of sources, and the file that lists them. */
@NullMarked
package dev.parley.ingest.source;

import org.jspecify.annotations.NullMarked;
