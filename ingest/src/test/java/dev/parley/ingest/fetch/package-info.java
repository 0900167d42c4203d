@NullMarked
package dev.parley.ingest.fetch;

import org.jspecify.annotations.NullMarked;
