package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.feed.Entry;
import dev.parley.ingest.feed.Feed;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.ContentHash;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.Person;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the entries of a feed are to Parley: a transcript to fetch, a page to fetch, or a document already here. */
final class FeedEntries {
    /** Those that name speakers first. */
    private static final List<String> TRANSCRIPT_TYPES = List.of("application/json", "text/vtt", "application/x-subrip",
            "application/srt", "text/srt", "text/html", "text/plain");

    /** Of one episode: as many as there are kinds, and no record grows with what a feed repeats. */
    private static final int MOST_TRANSCRIPTS = 8;

    /** A GUID that nobody else can have: a URI, a UUID or another long number. */
    private static final Pattern WORLDWIDE = Pattern
            .compile("^[a-z][a-z0-9+.-]*:\\S|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{16}", Pattern.CASE_INSENSITIVE);

    private final Source.Polled source;
    private final PollState state;
    private final Feed feed;
    private final Instant now;
    private final Map<String, Integer> guids = new HashMap<>();
    private final Map<URI, Set<String>> sharing = new HashMap<>();
    private final Stamps stamps;

    FeedEntries(Source.Polled source, PollState state, Feed feed, Instant now) {
        this.source = source;
        this.state = state;
        this.feed = feed;
        this.now = now;
        this.stamps = Stamps.of(feed.entries().stream().map(Entry::updated).flatMap(Stream::ofNullable));
        for (var entry : feed.entries()) {
            guids.merge(String.valueOf(entry.guid()), 1, Integer::sum);
            link(entry).ifPresent(link -> sharing.computeIfAbsent(link, _ -> new HashSet<>())
                    .add(entry.guid() + "\n" + entry.title()));
        }
    }

    /** One for each entry that can be used, in the order of the feed. */
    List<News> news() {
        return feed.entries().stream().flatMap(entry -> news(entry).stream()).toList();
    }

    private Optional<News> news(Entry found) {
        var entry = inLanguageOfTranscript(found);
        var transcripts = transcripts(entry);
        var target = transcripts.isEmpty()
                ? page(entry).flatMap(CanonicalUrl::toFetch)
                : transcripts.stream().findFirst();
        if (target.isPresent())
            return Optional.of(
                    new News(key(entry, target.get(), ""), new Effect.Find(found(entry, target.get(), transcripts))));
        return text(entry).map(content -> new News(key(entry, state.url(), name(entry, content)),
                new Effect.Publish(document(entry, content))));
    }

    /** What is fetched may be in another language than the show, where there is no transcript in that. */
    private Entry inLanguageOfTranscript(Entry entry) {
        return usable(entry).findFirst().map(best -> entry.in(best.language())).orElse(entry);
    }

    /** The best first; none in another language than the entry's. */
    private List<URI> transcripts(Entry entry) {
        return usable(entry).filter(transcript -> !isOtherLanguage(transcript, language(entry)))
                .flatMap(transcript -> CanonicalUrl.toFetch(transcript.url()).stream())
                .distinct()
                .limit(MOST_TRANSCRIPTS)
                .toList();
    }

    private Stream<Entry.Transcript> usable(Entry entry) {
        return entry.transcripts()
                .stream()
                .filter(transcript -> CanonicalUrl.toFetch(transcript.url()).isPresent())
                .sorted(byPreference(language(entry)));
    }

    /** A link that others have too, like that of the whole site, is none's page where the feed carries the content. */
    private Optional<URI> page(Entry entry) {
        boolean isShared = link(entry).map(link -> sharing.getOrDefault(link, Set.of()).size() > 1).orElse(false);
        boolean isWhole = text(entry).filter(content -> content.length() >= EntryAnswers.FULL_CONTENT).isPresent();
        boolean isWanted = source.terms().matches(String.valueOf(entry.link()));
        return isShared && isWhole && isWanted ? Optional.empty() : Optional.ofNullable(entry.link());
    }

    private static Optional<URI> link(Entry entry) {
        return Optional.ofNullable(entry.link()).flatMap(CanonicalUrl::of);
    }

    /** Where RSS has a description alone, that is the content of an item without a page (RSS 2.0, "Elements of item"). */
    private static Optional<String> text(Entry entry) {
        return Optional.ofNullable(entry.content()).or(() -> Optional.ofNullable(entry.summary()));
    }

    /** Changes with the feed's word for the entry's version, but not with what only counts readers, nor where a page has another GUID each time. */
    private String key(Entry entry, URI target, String name) {
        return CanonicalUrl.of(target).orElse(target) + "\n" + name + "\n" + stamps.stamp(entry.updated());
    }

    private String name(Entry entry, String content) {
        return isUnique(entry) ? String.valueOf(entry.guid()) : ContentHash.of(content).value().substring(0, 16);
    }

    private FoundEntry found(Entry entry, URI target, List<URI> transcripts) {
        boolean podcast = !transcripts.isEmpty() && isUnique(entry);
        var locator = podcast ? episode(String.valueOf(entry.guid())) : null;
        return new FoundEntry(target, source.name(), state.home(), source.terms(), hints(entry), locator,
                transcripts.isEmpty() ? content(entry) : null, stamps.stamp(entry.updated()), 0, now)
                .withOthers(transcripts.stream().skip(1).toList());
    }

    /** What no document holds is of no use, and a record may not hold it either. */
    private static @Nullable String content(Entry entry) {
        var content = entry.content();
        boolean isKept = content != null && content.length() <= RawDocument.MAX_BODY
                && content.getBytes(UTF_8).length <= RawDocument.MAX_BODY;
        return isKept ? content : null;
    }

    /** Many shows have an episode that they call 1 or trailer. */
    private Locator episode(String guid) {
        var show = WORLDWIDE.matcher(guid).find() ? "" : home() + "#";
        return new Locator("podcast:" + show + guid);
    }

    private URI home() {
        return CanonicalUrl.of(state.home()).orElse(state.home());
    }

    private RawDocument document(Entry entry, String content) {
        var locator = new Locator(home() + "#" + name(entry, content));
        var bytes = content.getBytes(UTF_8); // more of them than the feed has, at times
        boolean isWhole = bytes.length <= RawDocument.MAX_BODY;
        return new RawDocument(locator, source.name(), now, "text/html; charset=utf-8",
                isWhole ? bytes : Arrays.copyOf(bytes, RawDocument.KEPT_OF_OVERSIZE),
                isWhole ? hints(entry) : hints(entry).withCutFrom(bytes.length));
    }

    private Hints hints(Entry entry) {
        var site = feed.site() == null ? null : feed.site().getHost();
        return new Hints(entry.title(), entry.authors(),
                entry.published() == null ? entry.updated() : entry.published(), language(entry), site, entry.link(),
                null).withPeople(people(entry));
    }

    /** An episode's own people stand in for the show's (podcast namespace, person); else the show's hosts are its hosts. */
    private List<Person> people(Entry entry) {
        var shows = entry.people().stream().anyMatch(person -> person.role() == Person.Role.HOST)
                ? Stream.<Person>empty()
                : feed.people().stream();
        return Stream.concat(entry.people().stream(), shows).distinct().toList();
    }

    /** Some feeds give the same GUID to all. */
    private boolean isUnique(Entry entry) {
        return entry.guid() != null && guids.getOrDefault(entry.guid(), 0) == 1;
    }

    private @Nullable String language(Entry entry) {
        return entry.language() == null ? feed.language() : entry.language();
    }

    private static Comparator<Entry.Transcript> byPreference(@Nullable String language) {
        return Comparator.comparing((Entry.Transcript transcript) -> isOtherLanguage(transcript, language))
                .thenComparing(transcript -> rank(transcript.type()));
    }

    private static boolean isOtherLanguage(Entry.Transcript transcript, @Nullable String language) {
        return transcript.language() != null && language != null
                && !primary(transcript.language()).equals(primary(language));
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private static int rank(String type) {
        int rank = TRANSCRIPT_TYPES.indexOf(type.replaceFirst("\\s*;.*", ""));
        return rank < 0 ? TRANSCRIPT_TYPES.size() : rank;
    }
}
