/** How fast, and how long: sources followed from a web server of their own to written files, in processes of their own. */
@NullMarked
package dev.parley.bench.ingest;

import org.jspecify.annotations.NullMarked;
