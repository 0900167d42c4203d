@NullMarked
package dev.parley.ingest.feed;

import org.jspecify.annotations.NullMarked;
