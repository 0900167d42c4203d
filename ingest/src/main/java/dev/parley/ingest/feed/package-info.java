/** Feeds of all kinds as one record: RSS, RDF, Atom, JSON Feed, with the podcast namespace; ill-formed ones as far as can be trusted. */
@NullMarked
package dev.parley.ingest.feed;

import org.jspecify.annotations.NullMarked;
