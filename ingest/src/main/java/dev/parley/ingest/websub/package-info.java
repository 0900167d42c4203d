/** Hubs that tell when a feed has changed (W3C WebSub): our subscriptions, and the place where hubs call. */
@NullMarked
package dev.parley.ingest.websub;

import org.jspecify.annotations.NullMarked;
