package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.CommandRun;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A data folder and an output folder, and what is done with them. {@code more} are options that go with every command. */
record Station(Path folder, List<String> more) {
    static Station in(Path folder) {
        return new Station(folder, List.of());
    }

    Station with(String... options) {
        return new Station(folder, List.of(options));
    }

    Path out() {
        return folder.resolve("out");
    }

    /** What is done while all rooms run; it returns when that is processed and written. */
    interface Work {
        void on(Walk walk) throws InterruptedException;
    }

    Station walk(Work work) throws InterruptedException {
        var settings = new SettingsReader(Settings.class).option("data", folder.resolve("data").toString())
                .option("out", out().toString())
                .read(Settings.class);
        try (var walk = Walk.open(settings, Map.of(), OptionalInt.empty())) {
            work.on(walk);
            walk.awaitIdle();
        }
        return this;
    }

    /** Publishes raw documents. */
    Station feed(List<RawDocument> documents) throws InterruptedException {
        return walk(walk -> {
            try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("test"))) {
                publisher.publish(documents.stream());
            }
        });
    }

    CommandRun run(String... command) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", folder.resolve("data").toString(), "--out", out().toString()));
        words.addAll(more);
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** The same, which must succeed. */
    String done(String... command) {
        var run = run(command);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    Tree documents() throws IOException {
        return Tree.of(out().resolve("documents"));
    }
}
