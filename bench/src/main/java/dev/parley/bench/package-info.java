/**
 * How fast things are, a package a stage. Each class with a {@code main} is one benchmark; figures are medians of rounds within one run, and
 * where a machine's load matters, a reference is measured beside them.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
