/** Sitemaps: indexes, plain and news ones, text and gzip. */
@NullMarked
package dev.parley.ingest.sitemap;

import org.jspecify.annotations.NullMarked;
