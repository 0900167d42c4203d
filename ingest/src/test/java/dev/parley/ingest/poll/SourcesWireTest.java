package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.folder.KnownFile;
import dev.parley.ingest.poll.EntryState.Status;
import dev.parley.ingest.source.Secret;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.websub.Subscription;
import dev.parley.model.Absence;
import dev.parley.model.DocumentId;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.Person;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What ingest remembers of sources on its channels, and the keys by which it finds it again. */
class SourcesWireTest extends WireSuite {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final URI HOME = URI.create("https://example.org/feed");
    private static final URI PAGE = URI.create("https://example.org/a?b=c");
    private static final Terms TERMS = new Terms(Duration.ofMinutes(15), Duration.ofMillis(500), "/interviews/", true,
            false, Absence.FORGET);
    private static final Source.Feed FEED = new Source.Feed("example", HOME, Terms.STANDARD);

    @Override
    protected List<? extends WireForm<?>> forms() {
        var records = Stream.of(definitions(), polls(), entries(), files(), others()).flatMap(List::stream).toList();
        var tracked = records.stream().map(WireForm::value).distinct().toList();
        return Stream
                .of(records, frontier(), List.of(
                        WireForm.lines("sources/keys-v1.txt", tracked.stream().map(Tracked::key).toList(),
                                IngestChannels.SOURCES.keys()),
                        WireForm.lines("sources/partitioned-by-v1.txt",
                                tracked.stream().map(Tracked::authority).toList(), IngestChannels.SOURCES.keys()),
                        WireForm.spellings("sources/enums-v1.json", List.of(Status.class))))
                .<WireForm<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    protected List<Class<?>> sealedTypes() {
        return List.of(Tracked.class, Source.class);
    }

    private static List<WireForm<Tracked>> definitions() {
        var api = new Source.TranscriptApi("spoken", "https://example.org/transcripts/{id}", List.of("a", "b"),
                Map.of("x-api-key", new Secret("env:SPOKEN_API_KEY")), Terms.STANDARD);
        return List.of(tracked("definition-feed-v1.json", new Tracked.Definition(FEED, false)),
                tracked("definition-sitemap-v1.json",
                        new Tracked.Definition(new Source.Sitemap("map", HOME, TERMS), true)),
                tracked("definition-page-v1.json",
                        new Tracked.Definition(new Source.Page("page", PAGE, Terms.STANDARD), false)),
                tracked("definition-folder-v1.json",
                        new Tracked.Definition(new Source.Folder("talks", "/srv/talks", TERMS), false)),
                tracked("definition-transcripts-v1.json", new Tracked.Definition(api, false)));
    }

    private static List<WireForm<Tracked>> polls() {
        return List.of(tracked("poll-fresh-v1.json", fresh()),
                tracked("poll-v1.json",
                        new PollState("example", HOME, URI.create("https://example.org/feed.xml"),
                                new Validators("W/\"7\"", "Fri, 20 Nov 2026 10:00:00 GMT"), "da545bd1", true, 3, 2,
                                "answers 503", NOW, LATER, Duration.ofMinutes(90),
                                Seen.NONE.with(List.of("https://example.org/a", "b")), 42, NOW, LATER)));
    }

    private static PollState fresh() {
        return PollState.fresh("example", HOME, HOME, NOW);
    }

    private static List<WireForm<Tracked>> entries() {
        return List.of(
                tracked("entry-v1.json",
                        new EntryState(PAGE, "example", Status.FETCHED, "7", 1, NOW, null, LATER, null, null, "event",
                                null)),
                tracked("entry-waiting-v1.json", EntryState.waiting(bare(), PAGE, true, NOW)),
                tracked("entry-redirected-v1.json", EntryState.waiting(bare(), PAGE, false, NOW)
                        .redirected(URI.create("https://example.org/b"), LATER)));
    }

    /** {@code file} is what the first version wrote of a file that is there: whatever a file tells besides is a form of its own. */
    private static List<WireForm<Tracked>> files() {
        var locator = new Locator("folder:talks/a b.txt");
        return List.of(
                tracked("file-v1.json",
                        new Tracked.File(new KnownFile("talks", "/srv/talks", locator, NOW, null, null, null))),
                tracked("file-gone-v1.json",
                        new Tracked.File(new KnownFile("talks", "/srv/talks", locator, NOW, null, null, LATER))),
                tracked("file-sized-v1.json",
                        new Tracked.File(new KnownFile("talks", "/srv/talks", locator, NOW, 4711L, null, null))),
                tracked("file-older-v1.json",
                        new Tracked.File(new KnownFile("talks", "/srv/talks", locator, LATER, 4711L, NOW, null))));
    }

    private static List<WireForm<Tracked>> others() {
        var hub = Subscription.wanted("example", HOME, HOME, URI.create("https://hub.example.org/"), NOW);
        return List.of(tracked("push-v1.json", new Tracked.Push("key é", new DocumentId("ygjouywiscui2q7x"), "event")),
                tracked("subscription-wanted-v1.json", new Tracked.Subscribed(hub)),
                tracked("subscription-v1.json", new Tracked.Subscribed(hub.verified(Duration.ofDays(10), NOW))),
                tracked("ping-v1.json", new Tracked.Ping("example", HOME, NOW)),
                tracked("errand-v1.json", new Tracked.Sent(errand())));
    }

    private static Errand errand() {
        return new Errand(FEED, fresh(), URI.create("https://elsewhere.example/feed"), 1, false);
    }

    private static List<WireForm<?>> frontier() {
        var hints = new Hints("Of looms", List.of("Ada Byron"), "2026-11-20", "en", "example.org", PAGE, null,
                List.of(new Person("Tom Hale", Person.Role.HOST)), null);
        var full = new FoundEntry(PAGE, "example", HOME, TERMS, hints, new Locator("podcast:7"), "<p>Looms", "7", 2,
                NOW);
        var poll = new FoundEntry(errand().url(), "example", HOME, Terms.STANDARD, Hints.NONE, null, null, "", 0, NOW,
                null, errand());
        var transcript = bare().withOthers(List.of(URI.create("https://example.org/a.srt")));
        var values = IngestChannels.FRONTIER.values();
        return List.of(WireForm.of("sources/found-v1.json", bare(), values),
                WireForm.of("sources/found-with-all-v1.json", full, values),
                WireForm.of("sources/found-errand-v1.json", poll, values),
                WireForm.of("sources/found-with-others-v1.json", transcript, values),
                WireForm.of("sources/found-by-hand-v1.json", FoundEntry.byHand(PAGE, false, NOW), values));
    }

    private static FoundEntry bare() {
        return new FoundEntry(PAGE, "example", HOME, Terms.STANDARD, Hints.NONE, null, null, "", 0, NOW);
    }

    private static WireForm<Tracked> tracked(String file, Tracked value) {
        return WireForm.of("sources/" + file, value, IngestChannels.SOURCES.values());
    }
}
