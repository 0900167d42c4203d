/** What {@code up} serves: the page, the API, feeds, metrics and health. */
@NullMarked
package dev.parley.app.dashboard;

import org.jspecify.annotations.NullMarked;
