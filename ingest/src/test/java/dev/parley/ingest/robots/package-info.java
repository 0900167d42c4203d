@NullMarked
package dev.parley.ingest.robots;

import org.jspecify.annotations.NullMarked;
