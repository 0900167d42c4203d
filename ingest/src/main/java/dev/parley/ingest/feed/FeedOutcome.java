package dev.parley.ingest.feed;

/** What became of a body that should be a feed. */
public sealed interface FeedOutcome {
    record Read(Feed feed) implements FeedOutcome {}

    /** It is none: a page, an error text, nothing. */
    record NoFeed(String reason) implements FeedOutcome {}
}
