/** A web server in the test's process, with a class for each way in which servers behave. */
@NullMarked
package dev.parley.ingest.web;

import org.jspecify.annotations.NullMarked;
