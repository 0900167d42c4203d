package dev.parley.app.chaos;

import dev.parley.app.guarantees.Corpus;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Balance;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.RawPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;

/** What comes of a corpus where nothing happens. */
record Undisturbed(Contents contents, Balance balance) {
    static Undisturbed run(Path folder, Corpus corpus) throws IOException, SQLException, InterruptedException {
        var out = folder.resolve("out");
        var settings = new SettingsReader(Settings.class).option("data", folder.resolve("data").toString())
                .option("out", out.toString())
                .option("sink.kinds", "json,jsonl,postgres")
                .read(Settings.class);
        try (var walk = Walk.open(settings, Map.of(), OptionalInt.empty())) {
            try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("chaos"))) {
                publisher.publish(corpus.documents().stream());
            }
            walk.awaitIdle();
            return new Undisturbed(Contents.of(out, new Postgres(folder.resolve("data/sinks/postgres"))),
                    Balance.read(walk.channels()));
        }
    }
}
