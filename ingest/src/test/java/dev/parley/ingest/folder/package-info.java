@NullMarked
package dev.parley.ingest.folder;

import org.jspecify.annotations.NullMarked;
