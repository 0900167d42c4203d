/** The documents as they can be found: an embedded Lucene index that follows the documents channel, and what it is asked. */
@NullMarked
package dev.parley.app.search;

import org.jspecify.annotations.NullMarked;
