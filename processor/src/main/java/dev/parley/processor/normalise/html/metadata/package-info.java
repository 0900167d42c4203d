/**
 * What a page says about itself. {@link dev.parley.processor.normalise.html.metadata.PageMetadata} asks the places in order of trust:
 * JSON-LD, OpenGraph, meta elements, microdata, {@code time} elements, the address, the visible text.
 */
@NullMarked
package dev.parley.processor.normalise.html.metadata;

import org.jspecify.annotations.NullMarked;
