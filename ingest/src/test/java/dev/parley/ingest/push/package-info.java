@NullMarked
package dev.parley.ingest.push;

import org.jspecify.annotations.NullMarked;
