@NullMarked
package dev.parley.ingest;

import org.jspecify.annotations.NullMarked;
