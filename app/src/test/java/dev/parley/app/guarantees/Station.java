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

    /** All rooms run until it is closed, as in {@code up}: commands work beside them. */
    Up up() {
        var reader = new SettingsReader(Settings.class).option("data", folder.resolve("data").toString())
                .option("out", out().toString());
        var walk = Walk.open(reader.read(Settings.class), Map.of(), OptionalInt.empty());
        walk.announce();
        return new Up(this, walk);
    }

    /** A station with its rooms running. */
    record Up(Station station, Walk walk) implements AutoCloseable {
        /** Publishes raw documents, and returns when they are written. */
        Up feed(List<RawDocument> documents) throws InterruptedException {
            try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("test"))) {
                publisher.publish(documents.stream());
            }
            walk.awaitIdle();
            return this;
        }

        /** Runs a command, which must succeed, and returns when what it changed is written. */
        String done(String... command) throws InterruptedException {
            var printed = station.done(command);
            walk.awaitIdle();
            return printed;
        }

        Tree documents() throws IOException {
            return station.documents();
        }

        @Override
        public void close() {
            walk.close();
        }
    }

    /** Publishes raw documents and returns when they are written. */
    Station feed(List<RawDocument> documents) throws InterruptedException {
        try (var up = up()) {
            up.feed(documents);
        }
        return this;
    }

    CommandRun run(String... command) {
        return CommandRun.of(words(command));
    }

    /** A command with its folders and options. */
    String[] words(String... command) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", folder.resolve("data").toString(), "--out", out().toString()));
        words.addAll(more);
        return words.toArray(String[]::new);
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
