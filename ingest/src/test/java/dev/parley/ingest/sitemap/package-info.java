@NullMarked
package dev.parley.ingest.sitemap;

import org.jspecify.annotations.NullMarked;
