/** What flows through Parley: the records, their JSON, and the channels they travel on. Every room depends on it, it depends on none. */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
