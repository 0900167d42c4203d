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
 * What has come of the raw records: documents, and the rejections of those that can't be read, by event. Not those of forgotten
 * documents: their raw records are gone, so that nothing can come of them.
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
        var rejections = channels.table(Channels.REJECTED);
        rejections.values().removeIf(rejection -> rejection.code() == Rejection.Code.FORGOTTEN);
        return new Published(documents, rejections);
    }

    /** The events of which the other says something else. */
    SortedSet<String> rejectedOtherwise(Published other) {
        var events = new TreeSet<>(rejections.keySet());
        events.addAll(other.rejections.keySet());
        events.removeIf(event -> Objects.equals(rejections.get(event), other.rejections.get(event)));
        return events;
    }
}
