package dev.parley.app.reprocess;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.Rejection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has come of the raw records: documents, and the rejections of those that can't be read, by event.
 */
public record Published(Map<DocumentId, Glance> documents, Map<String, Rejection> rejections) {
    public static Published in(ChannelReader channels) {
        var documents = new HashMap<DocumentId, Glance>();
        channels.read(Channels.DOCUMENTS, found -> {
            if (found.value() == null)
                documents.remove(found.key());
            else
                documents.put(found.key(), Glance.at(found.value()));
        });
        return new Published(documents, channels.table(Channels.REJECTED));
    }

    /** The events of which the other says something else. */
    SortedSet<String> rejectedOtherwise(Published other) {
        var events = new TreeSet<>(rejections.keySet());
        events.addAll(other.rejections.keySet());
        events.removeIf(event -> Objects.equals(rejections.get(event), other.rejections.get(event)));
        return events;
    }
}
