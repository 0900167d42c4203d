package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * That a document adds something else to a topic than before. Both sides travel together, so that no reader ever sees it counted twice or
 * not at all.
 *
 * @param before null if it added nothing
 * @param after null if it adds nothing any more
 */
record TopicChange(DocumentId document, @Nullable Mention before, @Nullable Mention after) {}
