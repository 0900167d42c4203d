/**
 * HTML in, the main content as blocks and what the page says about itself out. Start at
 * {@link dev.parley.processor.normalise.html.HtmlReader}. How the content is found, and what each rule brings, is told in
 * {@code docs/extraction.md}.
 */
@NullMarked
package dev.parley.processor.normalise.html;

import org.jspecify.annotations.NullMarked;
