/**
 * Gives documents their topics, with the words that earned them. Start at {@link dev.parley.processor.tag.Tagger}; what topics there are
 * says a {@link dev.parley.processor.tag.Taxonomy}. The only place of the processor that knows Lucene.
 */
@NullMarked
package dev.parley.processor.tag;

import org.jspecify.annotations.NullMarked;
