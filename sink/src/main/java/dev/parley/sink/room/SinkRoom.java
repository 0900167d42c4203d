package dev.parley.sink.room;

import dev.parley.model.Channels;
import dev.parley.sink.Feed;
import dev.parley.sink.Kept;
import dev.parley.sink.Positions;
import dev.parley.sink.RunnerSettings;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkException;
import dev.parley.sink.SinkRunner;
import dev.parley.sink.SinkSettings;
import dev.parley.sink.SinkState;
import dev.parley.sink.json.JsonSink;
import dev.parley.sink.jsonl.JsonlOptions;
import dev.parley.sink.jsonl.JsonlSink;
import dev.parley.sink.postgres.PostgresSink;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The sinks of one process. Each goes at its own pace: one that is down holds up no other. May be asked from any thread. */
public final class SinkRoom implements AutoCloseable {
    private final List<SinkRunner> runners;

    private SinkRoom(List<SinkRunner> runners) {
        this.runners = runners;
    }

    /**
     * @param out receives the files
     * @param data the room's own folder, for positions
     * @param kafka settings of the clients, {@code bootstrap.servers} among them
     */
    public static SinkRoom start(SinkSettings settings, Path out, Path data, Map<String, String> kafka) {
        var how = RunnerSettings.of(kafka).withBatch(settings.batch());
        return new SinkRoom(settings.kinds()
                .stream()
                .distinct()
                .map(kind -> SinkRunner.start(sink(kind, settings, out, data), feeds(kind), how))
                .toList());
    }

    private static Sink sink(String kind, SinkSettings settings, Path out, Path data) {
        return switch (kind) {
            case "json" -> new JsonSink(out, data.resolve(kind));
            case "jsonl" ->
                new JsonlSink(out, new JsonlOptions((long) settings.jsonl().segment() << 20, settings.jsonl().zstd()));
            case "postgres" -> postgres(settings.postgres(), data.resolve(kind));
            default -> throw new IllegalArgumentException("there is no sink '" + kind + "'");
        };
    }

    private static List<Feed<?, ?>> feeds(String kind) {
        var documents = Feed.documents(Channels.DOCUMENTS);
        return "postgres".equals(kind) ? List.of(documents, Feed.trends(Channels.TRENDS)) : List.of(documents);
    }

    private static Sink postgres(SinkSettings.Postgres settings, Path data) {
        return settings.url() == null
                ? PostgresSink.embedded(data, settings.schema())
                : PostgresSink.at(settings.url(), settings.user(), settings.password(), settings.schema());
    }

    /**
     * What each sink of these settings has committed, by its name; nothing is opened or written. The parameters are those of
     * {@link #start}.
     *
     * @throws SinkException if one can't be read now
     */
    public static SequencedMap<String, Kept> kept(SinkSettings settings, Path out, Path data, Map<String, String> kafka)
            throws SinkException {
        var kept = new LinkedHashMap<String, Kept>();
        for (var kind : settings.kinds())
            try (var sink = sink(kind, settings, out, data)) {
                var generations = SinkRunner.generations(feeds(kind), RunnerSettings.of(kafka));
                if (sink instanceof Kept.Ledger ledger)
                    kept.put(kind, ledger.kept(generations));
            }
        return kept;
    }

    public List<SinkRunner> runners() {
        return runners;
    }

    /** Whether every sink has kept everything before {@code ends}. */
    public boolean haveReached(Positions ends) {
        return runners.stream().allMatch(runner -> runner.positions().reach(ends));
    }

    /** What keeps a sink from writing, now or for good; empty while all is well. */
    public Optional<String> trouble() {
        return runners.stream().flatMap(runner -> trouble(runner).stream()).findFirst();
    }

    private static Optional<String> trouble(SinkRunner runner) {
        return switch (runner.state()) {
            case SinkState.Failed(var reason) -> Optional.of("sink " + runner.name() + " has stopped: " + reason);
            case SinkState.Waiting(var reason, var attempt, var until) -> Optional
                    .of("sink " + runner.name() + " waits until " + until + " (attempt " + attempt + "): " + reason);
            case SinkState.Starting _,SinkState.Running _,SinkState.Stopped _ -> Optional.empty();
        };
    }

    /** What is being written is finished first. */
    @Override
    public void close() {
        runners.forEach(SinkRunner::close);
    }
}
