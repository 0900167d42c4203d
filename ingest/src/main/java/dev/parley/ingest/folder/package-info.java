/** Files and folders as a source: walks them, names their files, reads them. */
@NullMarked
package dev.parley.ingest.folder;

import org.jspecify.annotations.NullMarked;
