@NullMarked
package dev.parley.app.search;

import org.jspecify.annotations.NullMarked;
