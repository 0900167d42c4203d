package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import dev.parley.model.Trend;
import dev.parley.model.Trend.OfPerson;
import dev.parley.model.Trend.OfTopic;
import dev.parley.model.TrendKey;
import dev.parley.processor.trend.Figures.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The figures as they are stored, and beside them the documents of each topic and date, from which the first are shown.
 *
 * @param documents keys {@code topic/date/id}; the values mean nothing
 */
record FigureStore(KeyValueStore<TrendKey, Trend> figures, KeyValueStore<String, byte[]> documents) {
    private static final byte[] PRESENT = {};

    /** The figures that changed, in order; empty where nothing is left to count. */
    SortedMap<TrendKey, Optional<Trend>> apply(String topic, TopicChange change) {
        var changed = new TreeMap<TrendKey, Optional<Trend>>();
        apply(topic, change.document(), Sign.MINUS, change.before(), changed);
        apply(topic, change.document(), Sign.PLUS, change.after(), changed);
        return changed;
    }

    private void apply(String topic, DocumentId document, Sign sign, @Nullable Mention mention,
            SortedMap<TrendKey, Optional<Trend>> changed) {
        if (mention == null)
            return;
        place(topic, document, sign, mention);
        var key = TrendKey.of(topic, mention.on());
        var old = (OfTopic) figures.get(key);
        store(Figures.changed(old, topic, sign, mention, behind(old, topic, document, sign, mention.on())), changed);
        mention.spellings().forEach((person, names) -> count(topic, person, sign, mention, names, changed));
    }

    private void count(String topic, String person, Sign sign, Mention mention, List<String> names,
            SortedMap<TrendKey, Optional<Trend>> changed) {
        var key = new TrendKey(topic, Figures.period(mention.on()), person);
        var old = sign == Sign.MINUS ? counted(key, mention.on(), names) : (OfPerson) figures.get(key);
        store(Figures.changed(old, topic, old == null ? person : old.person(), sign, mention, names), changed);
    }

    /** Where they were counted: perhaps by earlier code, under its key. */
    private @Nullable OfPerson counted(TrendKey key, String on, List<String> names) {
        var earlier = PersonKey.earlier(String.valueOf(key.person()));
        var old = earlier.equals(key.person())
                ? null
                : (OfPerson) figures.get(new TrendKey(key.topic(), key.on(), earlier));
        boolean there = old != null && old.on().containsKey(on) && old.names().keySet().containsAll(names);
        return there ? old : (OfPerson) figures.get(key);
    }

    private void store(Trend figure, SortedMap<TrendKey, Optional<Trend>> changed) {
        var left = Figures.isEmpty(figure) ? Optional.<Trend>empty() : Optional.of(figure);
        figures.put(figure.key(), left.orElse(null));
        changed.put(figure.key(), left);
    }

    private void place(String topic, DocumentId document, Sign sign, Mention mention) {
        var key = prefix(topic, mention.on()) + document;
        if (sign == Sign.PLUS)
            documents.put(key, PRESENT);
        else
            documents.delete(key);
    }

    /** The stored documents are looked through only where one of those shown goes and others may follow. */
    private List<DocumentId> behind(@Nullable OfTopic old, String topic, DocumentId document, Sign sign, String on) {
        if (old == null)
            return first(topic, on);
        var shown = new TreeSet<>(old.behind());
        boolean complete = shown.size() < OfTopic.BEHIND;
        if (sign == Sign.PLUS)
            shown.add(document);
        else if (shown.remove(document) && !complete)
            return first(topic, on);
        return shown.stream().limit(OfTopic.BEHIND).toList();
    }

    private List<DocumentId> first(String topic, String on) {
        var prefix = prefix(topic, on);
        var first = new ArrayList<DocumentId>(OfTopic.BEHIND);
        try (var found = documents.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext() && first.size() < OfTopic.BEHIND)
                first.add(new DocumentId(found.next().key.substring(prefix.length())));
        }
        return first;
    }

    private static String prefix(String topic, String on) {
        return topic + "/" + on + "/";
    }
}
