package dev.parley.processor.normalise.speech;

import dev.parley.model.Section;
import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import org.jspecify.annotations.Nullable;

/** A part of a document on its way from blocks to statements: the finders turn open blocks into what was said, in place. */
sealed interface Piece {
    /** Not understood yet. */
    record Open(Block block) implements Piece {
        boolean is(Block.Kind kind) {
            return block.kind() == kind;
        }

        String text() {
            return block.text().text();
        }
    }

    record Heading(Section section) implements Piece {}

    /** @param alias a short form of the speaker's name that the document gives here, else null */
    record Said(Statement statement, @Nullable String alias) implements Piece {
        Said(Statement statement) {
            this(statement, null);
        }
    }
}
