@NullMarked
package dev.parley.ingest.url;

import org.jspecify.annotations.NullMarked;
