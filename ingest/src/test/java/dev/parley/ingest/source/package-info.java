@NullMarked
package dev.parley.ingest.source;

import org.jspecify.annotations.NullMarked;
