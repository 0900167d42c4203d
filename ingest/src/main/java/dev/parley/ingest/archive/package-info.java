/** Raw documents in files: the lines that {@code export --raw} writes, and web archives (ISO 28500). */
@NullMarked
package dev.parley.ingest.archive;

import org.jspecify.annotations.NullMarked;
