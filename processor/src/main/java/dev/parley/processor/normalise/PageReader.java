package dev.parley.processor.normalise;

import dev.parley.model.RawDocument;
import dev.parley.processor.normalise.block.Prose;

/** Reads an HTML page: what it says about itself, and the blocks of its main content. Thread-safe. */
interface PageReader {
    Prose read(RawDocument raw);
}
