/**
 * Makes taxonomies from examples. Start at {@link dev.parley.processor.tag.learn.Learner}; what it makes is a taxonomy like a written one:
 * words with weights, and one rule for all topics.
 */
@NullMarked
package dev.parley.processor.tag.learn;

import org.jspecify.annotations.NullMarked;
