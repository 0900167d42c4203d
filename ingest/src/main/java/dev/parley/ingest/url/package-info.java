/** URLs: which are fetched at all, and which are the same. */
@NullMarked
package dev.parley.ingest.url;

import org.jspecify.annotations.NullMarked;
