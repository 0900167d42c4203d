package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import dev.parley.model.Trend;
import dev.parley.model.Trend.OfPerson;
import dev.parley.model.Trend.OfTopic;
import dev.parley.model.Trend.Tally;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The arithmetic of trends: whole numbers added and taken away, so that the order never matters. */
final class Figures {
    private Figures() {}

    /** Whether a document is added or taken away. */
    enum Sign {
        PLUS, MINUS;

        Tally apply(Tally to, Tally one) {
            return this == PLUS ? to.plus(one) : to.minus(one);
        }

        int apply(int to, int one) {
            return this == PLUS ? to + one : to - one;
        }
    }

    static OfTopic changed(@Nullable OfTopic figure, String topic, Sign sign, Mention mention,
            List<DocumentId> behind) {
        var old = figure == null
                ? new OfTopic(OfTopic.SCHEMA, topic, mention.on(), Tally.NONE, new TreeMap<>(), List.of())
                : figure;
        return new OfTopic(OfTopic.SCHEMA, topic, mention.on(), sign.apply(old.tally(), mention.one()),
                merged(old.sources(), mention.source(), 1, sign::apply, 0), behind);
    }

    /** {@code names} are those of the mention that are spellings of {@code person}, see {@link PersonKey}. */
    static OfPerson changed(@Nullable OfPerson figure, String topic, String person, Sign sign, Mention mention,
            List<String> names) {
        var old = figure == null
                ? new OfPerson(OfPerson.SCHEMA, topic, person, period(mention.on()), new TreeMap<>(), new TreeMap<>())
                : figure;
        var spellings = old.names();
        for (var name : names)
            spellings = merged(spellings, name, 1, sign::apply, 0);
        return new OfPerson(OfPerson.SCHEMA, topic, person, old.period(), spellings,
                merged(old.on(), mention.on(), mention.one(), sign::apply, Tally.NONE));
    }

    /**
     * A date's month, or its year where no more is known; years after 9999 and before 1 carry a sign. A figure is read and written whole
     * for each document that counts in it, so it is to hold few dates.
     */
    static String period(String on) {
        int month = on.indexOf('-', 1);
        int day = month < 0 ? -1 : on.indexOf('-', month + 1);
        return day < 0 ? on : on.substring(0, day);
    }

    private static <V> SortedMap<String, V> merged(SortedMap<String, V> old, String key, V one, BinaryOperator<V> sum,
            V zero) {
        var merged = new TreeMap<>(old);
        V result = sum.apply(old.getOrDefault(key, zero), one);
        if (result.equals(zero))
            merged.remove(key);
        else
            merged.put(key, result);
        return merged;
    }

    static boolean isEmpty(Trend figure) {
        return switch (figure) {
            case OfTopic t -> t.tally().documents() == 0;
            case OfPerson p -> p.names().isEmpty() && p.on().isEmpty();
        };
    }
}
