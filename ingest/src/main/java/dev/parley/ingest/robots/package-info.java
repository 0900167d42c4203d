/** What sites ask of robots: robots.txt (RFC 9309), X-Robots-Tag, TDM reservation. */
@NullMarked
package dev.parley.ingest.robots;

import org.jspecify.annotations.NullMarked;
