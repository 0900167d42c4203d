package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Form;
import dev.parley.model.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All documents at a glance: how many there are of each form and standing, and what they are about. */
public record Overview(Map<Form, Long> forms, long copies, List<Map.Entry<String, Long>> topics) {
    private static final int TOP = 8;

    /** What is remembered of a document while the channel is read: a few references, however long it is. */
    private record Glance(Form form, boolean original, List<String> topics) {
        static Glance at(EnrichedDocument enriched) {
            var topics = enriched.topics().stream().map(TopicTag::id).map(String::intern).toList();
            return new Glance(enriched.document().form(), enriched.standing() instanceof Standing.Original, topics);
        }
    }

    public static Overview read(ChannelReader channels) {
        var glances = new HashMap<DocumentId, Glance>();
        channels.read(Channels.DOCUMENTS, r -> {
            if (r.value() == null)
                glances.remove(r.key());
            else
                glances.put(r.key(), Glance.at(r.value()));
        });
        return of(glances.values().stream().toList());
    }

    private static Overview of(List<Glance> glances) {
        var forms = tally(glances.stream().map(Glance::form));
        var topics = tally(glances.stream().filter(Glance::original).flatMap(g -> g.topics().stream()));
        var top = topics.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .toList();
        return new Overview(forms, glances.stream().filter(g -> !g.original()).count(), top);
    }

    private static <T> Map<T, Long> tally(Stream<T> things) {
        return things.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    long documents() {
        return forms.values().stream().mapToLong(Long::longValue).sum();
    }

    String formsInWords() {
        return forms.entrySet()
                .stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    String topicsInWords() {
        return topics.stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }
}
