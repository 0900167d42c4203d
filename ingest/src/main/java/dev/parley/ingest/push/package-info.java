/** Documents that others send us over HTTP. */
@NullMarked
package dev.parley.ingest.push;

import org.jspecify.annotations.NullMarked;
