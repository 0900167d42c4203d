package dev.parley.processor.trend;

import dev.parley.model.Trend.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one document adds to one topic; see {@link Contribution}. */
record Mention(String on, Tally one, String source, List<String> people) {
    Mention {
        people = List.copyOf(people);
    }

    /** The people by {@link PersonKey}; a document counts once for a person, however often and however spelt it names them. */
    SortedMap<String, List<String>> spellings() {
        var byKey = new TreeMap<String, List<String>>();
        for (var name : people)
            byKey.computeIfAbsent(PersonKey.of(name), k -> new ArrayList<>()).add(name);
        byKey.remove("");
        return byKey;
    }
}
