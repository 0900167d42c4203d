/** What the topics commands do: taxonomies from files, files tagged, and what is printed of it. */
@NullMarked
package dev.parley.app.topics;

import org.jspecify.annotations.NullMarked;
