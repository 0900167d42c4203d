@NullMarked
package dev.parley.ingest.archive;

import org.jspecify.annotations.NullMarked;
