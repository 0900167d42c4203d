/** What a number of documents takes on brokers and disks. */
@NullMarked
package dev.parley.bench.scale;

import org.jspecify.annotations.NullMarked;
