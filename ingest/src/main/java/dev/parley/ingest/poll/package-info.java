/**
 * Follows sources over the web: what to ask next and when, what an answer means, and what is remembered of it. {@link dev.parley.ingest.poll.Crawl}
 * decides and knows neither Kafka nor HTTP; {@link dev.parley.ingest.poll.Poller} carries its decisions out.
 */
@NullMarked
package dev.parley.ingest.poll;

import org.jspecify.annotations.NullMarked;
