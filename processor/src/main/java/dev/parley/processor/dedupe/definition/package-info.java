/** What is a duplicate or an excerpt of what: the rules, and their result for documents that come in their order. */
@NullMarked
package dev.parley.processor.dedupe.definition;

import org.jspecify.annotations.NullMarked;
