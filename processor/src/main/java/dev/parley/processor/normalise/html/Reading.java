package dev.parley.processor.normalise.html;

import dev.parley.model.Rejection;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Metadata;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a page. */
public sealed interface Reading {
    /**
     * The main content.
     *
     * @param blocks in reading order, never empty
     */
    record Content(Metadata metadata, List<Block> blocks) implements Reading {
        public Content {
            blocks = List.copyOf(blocks);
        }

        /** The text alone, a line a block; code and quoted verse may hold line breaks of their own. */
        public String text() {
            return blocks.stream().map(block -> block.text().text()).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Nothing could be read.
     *
     * @param reason a sentence for the reader of a rejection
     */
    record Refused(Rejection.Code code, String reason) implements Reading {}
}
