package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Step;
import dev.parley.app.dashboard.Answers.Way;
import dev.parley.app.kafka.Connection;
import dev.parley.app.settings.Settings;
import dev.parley.app.walk.Sources;
import dev.parley.app.walk.Whereabouts;
import dev.parley.model.Locator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.OptionalInt;

/** Finds out where documents have been. Reads the raw channel as a whole. */
record Ways(Connection connection, Settings settings) {
    Way of(Locator locator) {
        try (var sources = Sources.on(connection, settings, OptionalInt.empty())) {
            return way(Whereabouts.of(sources, locator, settings.out()));
        }
    }

    private static Way way(Whereabouts where) {
        var steps = new ArrayList<Step>();
        var entry = where.entry();
        if (entry != null)
            steps.add(new Step("named", entry.seen(), Whereabouts.namedBy(entry)));
        for (var event : where.raw()) {
            steps.add(new Step("fetched", event.fetched(), event.bytes() + " bytes"));
            steps.add(
                    new Step("raw", event.written(), "partition " + event.partition() + ", offset " + event.offset()));
        }
        where.rejected()
                .forEach(refused -> steps
                        .add(new Step("rejected", refused.at(), refused.code() + ": " + refused.reason())));
        if (where.processed() != null && where.document() != null)
            steps.add(new Step("processed", where.processed(),
                    "by normaliser " + where.document().document().normaliser()));
        where.files().forEach(file -> steps.add(new Step("written", file.at(), file.file().toString())));
        steps.sort(Comparator.comparing(Step::at));
        return new Way(where.id(), steps);
    }
}
