/** One request to the web and its outcome, within limits and never to a private address. Knows nothing of sources or schedules. */
@NullMarked
package dev.parley.ingest.fetch;

import org.jspecify.annotations.NullMarked;
