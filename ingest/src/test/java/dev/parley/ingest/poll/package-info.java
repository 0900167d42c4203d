@NullMarked
package dev.parley.ingest.poll;

import org.jspecify.annotations.NullMarked;
