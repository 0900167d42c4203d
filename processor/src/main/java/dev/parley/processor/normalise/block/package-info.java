/** What the readers of prose (HTML, Markdown, text) have in common: blocks in reading order and what was found about the whole. */
@NullMarked
package dev.parley.processor.normalise.block;

import org.jspecify.annotations.NullMarked;
