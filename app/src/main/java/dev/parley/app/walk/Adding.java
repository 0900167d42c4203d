package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.ingest.Ingest;
import dev.parley.ingest.IngestSettings;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.poll.EntryState;
import dev.parley.ingest.poll.FoundEntry;
import dev.parley.ingest.poll.SourceDirectory;
import dev.parley.ingest.poll.Tracked;
import dev.parley.ingest.source.SourcesException;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Channels;
import dev.parley.model.Rejection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fetches one page by hand: through the {@code up} that is running, else by a poller of our own. */
public record Adding(Walk walk, IngestSettings settings) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * What was taken in.
     *
     * @param events ids of its raw events
     */
    public record Added(String said, Set<String> events) {
        public Added {
            events = Set.copyOf(events);
        }

        /** To be asked when all is processed. */
        public Optional<Rejection> rejection(ChannelReader channels) {
            return channels.table(Channels.REJECTED)
                    .values()
                    .stream()
                    .filter(rejection -> events.contains(rejection.event()))
                    .findFirst();
        }
    }

    /** Returns what became of it, when that is known. */
    public Added page(URI url, boolean allowPrivate) throws InterruptedException {
        var fetched = CanonicalUrl.toFetch(url)
                .orElseThrow(() -> Failure.usage("'" + url + "' is no http or https address"));
        var kafka = walk.connection().settings();
        try (var _ = walk.runsRooms() ? ingest(kafka) : null; var directory = SourceDirectory.open(kafka)) {
            var since = Instant.now();
            directory.add(FoundEntry.byHand(fetched, allowPrivate, since));
            return outcome(directory, CanonicalUrl.of(fetched).orElseThrow(), since);
        }
    }

    private @Nullable Ingest ingest(Map<String, String> kafka) {
        try {
            return Ingest.start(settings, kafka, System.getenv(), _ -> {});
        } catch (SourcesException | FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Failure.environment(String.valueOf(e.getMessage()), e);
        }
    }

    private Added outcome(SourceDirectory directory, URI canonical, Instant since) throws InterruptedException {
        for (var end = since.plus(PATIENCE); Instant.now().isBefore(end); walk.pause()) {
            var state = answer(directory.all(), canonical, since);
            if (state.isPresent())
                return new Added(said(state.get()), Stream.ofNullable(state.get().event()).collect(Collectors.toSet()));
        }
        throw Failure.work(canonical + " has not been answered within " + PATIENCE.toSeconds()
                + " s; 'parley where' tells when it is", null);
    }

    /** What was told before, and brought nothing, is no answer to this addition; what a source has brought is not fetched again. */
    private static Optional<EntryState> answer(List<Tracked> all, URI canonical, Instant since) {
        var states = all.stream()
                .filter(EntryState.class::isInstance)
                .map(EntryState.class::cast)
                .filter(state -> isByHand(state)
                        ? state.seen().equals(since)
                        : state.event() != null || isOnItsWay(state))
                .filter(EntryState::isAnswered)
                .collect(Collectors.toMap(EntryState::url, Function.identity(), (_, later) -> later));
        var found = Optional.ofNullable(states.get(canonical));
        for (int hops = 0; hops < FoundEntry.MAX_HOPS && found.flatMap(EntryState::target).isPresent(); hops++)
            found = found.flatMap(EntryState::target).flatMap(CanonicalUrl::of).map(states::get);
        return found;
    }

    private static boolean isByHand(EntryState state) {
        return state.source().equals(FoundEntry.BY_HAND);
    }

    private static boolean isOnItsWay(EntryState state) {
        return state.status() == EntryState.Status.WAITING || state.status() == EntryState.Status.REDIRECTED;
    }

    private static String said(EntryState entry) {
        return switch (entry.status()) {
            case FETCHED,
                    FROM_FEED ->
                isByHand(entry)
                        ? "fetched " + entry.url()
                        : "fetched " + entry.url() + " before, as an entry of " + entry.source() + " (" + entry.done()
                                + ")";
            case WAITING -> throw Failure.work(
                    entry.url() + ": " + entry.reason() + "; it is asked for again at " + entry.next()
                            + " while 'parley up' runs" + (isByHand(entry) ? ", or by this command at once" : ""),
                    null);
            default -> throw Failure.work(entry.url() + ": " + entry.reason(), null);
        };
    }
}
