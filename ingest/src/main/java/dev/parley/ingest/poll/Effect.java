package dev.parley.ingest.poll;

import dev.parley.ingest.websub.Announcement;
import dev.parley.model.RawDocument;

/** Something to write. All effects of one answer are written together or not at all. */
sealed interface Effect {
    record Publish(RawDocument raw) implements Effect {}

    record Track(Tracked tracked) implements Effect {}

    /** For the instance that asks the entry's host. */
    record Find(FoundEntry entry) implements Effect {}

    /** A feed has a hub; nothing to write unless it is subscribed to. */
    record Announce(PollState state, Announcement announcement) implements Effect {}

    /** A record of the sources channel goes. */
    record Untrack(String key, String authority) implements Effect {}
}
