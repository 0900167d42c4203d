package dev.parley.processor.trend;

import dev.parley.model.Trend;
import dev.parley.model.Trend.OfPerson;
import dev.parley.model.Trend.Tally;
import dev.parley.model.TrendKey;
import dev.parley.processor.trend.TrendDriver.Committed;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;

/** What earlier code would have committed, which counted persons by year. */
final class ByYear {
    private ByYear() {}

    static Committed of(Committed committed) {
        var figures = of(committed.trends().values());
        var stores = new TreeMap<>(committed.stores());
        stores.put("trend-figures",
                figures.entrySet().stream().map(e -> new KeyValue<Object, Object>(e.getKey(), e.getValue())).toList());
        return new Committed(stores, figures);
    }

    private static SortedMap<TrendKey, Trend> of(Collection<Trend> trends) {
        return trends.stream().map(ByYear::of).collect(Collectors.toMap(Trend::key, t -> t, ByYear::sum, TreeMap::new));
    }

    private static Trend of(Trend trend) {
        return trend instanceof OfPerson p
                ? new OfPerson(1, p.topic(), p.person(), p.period().substring(0, 4), p.names(), p.on())
                : trend;
    }

    private static Trend sum(Trend one, Trend other) {
        var a = (OfPerson) one;
        var b = (OfPerson) other;
        return new OfPerson(1, a.topic(), a.person(), a.period(), sum(a.names(), b.names(), Integer::sum),
                sum(a.on(), b.on(), Tally::plus));
    }

    private static <V> SortedMap<String, V> sum(Map<String, V> one, Map<String, V> other, BinaryOperator<V> plus) {
        var sum = new TreeMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }
}
