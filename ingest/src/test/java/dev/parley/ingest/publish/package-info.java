@NullMarked
package dev.parley.ingest.publish;

import org.jspecify.annotations.NullMarked;
