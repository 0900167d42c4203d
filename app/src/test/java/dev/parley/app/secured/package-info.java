/** Rooms on a cluster that asks who they are, and lets them do only what the documentation says that they need. */
@NullMarked
package dev.parley.app.secured;

import org.jspecify.annotations.NullMarked;
