package dev.parley.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.feed.FeedOutcome.NoFeed;
import dev.parley.ingest.feed.FeedOutcome.Read;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads feeds: JSON Feed by its JSON; XML with ROME, and what ROME refuses or reads in part, leniently. Follows no reference to the
 * outside and expands no entities of a document type. Pure; thread-safe.
 */
public final class FeedReader {
    /** In bytes of UTF-8. */
    private static final int LARGEST = 2 * RawDocument.MAX_BODY;
    private static final Pattern ENTRY = Pattern.compile("<(?:[\\w.-]+:)?(?:item|entry)[\\s>/]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("^(?:<\\?xml[^>]*>)?\\s*+(?:<!--.*?-->\\s*+)*+<html\\b",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private FeedReader() {}

    /** @param base the feed's own address, against which its links are resolved */
    public static FeedOutcome read(URI base, String contentType, byte[] body) {
        var text = FeedText.of(contentType, body);
        if (isTooLarge(text))
            return new NoFeed("too large: more than " + LARGEST + " bytes as UTF-8");
        if (text.startsWith("{"))
            return JsonFeeds.read(base, text);
        if (PAGE.matcher(text).find())
            return new NoFeed("a web page was served instead of a feed");
        return feed(base, text).<FeedOutcome>map(Read::new)
                .orElseGet(
                        () -> new NoFeed("neither RSS, Atom nor JSON Feed: it begins with '" + beginning(text) + "'"));
    }

    /** A character of another charset may be three bytes of UTF-8, in which entries are kept. */
    private static boolean isTooLarge(String text) {
        return text.length() * 3L > LARGEST && text.getBytes(UTF_8).length > LARGEST;
    }

    /** ROME's reading where it has all entries, with what it parses away. */
    private static Optional<Feed> feed(URI base, String text) {
        var lenient = LenientFeeds.read(base, text);
        var strict = RomeFeeds.read(base, text).filter(feed -> feed.entries().size() >= count(text));
        if (strict.isEmpty() || lenient.isEmpty())
            return strict.or(() -> lenient);
        return Optional.of(merged(strict.get(), lenient.get()));
    }

    private static Feed merged(Feed strict, Feed lenient) {
        if (strict.entries().size() != lenient.entries().size())
            return strict;
        var entries = IntStream.range(0, strict.entries().size())
                .mapToObj(i -> strict.entries().get(i).withAsWritten(lenient.entries().get(i)))
                .toList();
        return strict.withHubAndLanguage(lenient)
                .with(lenient.site() == null ? strict.site() : lenient.site(), entries);
    }

    private static long count(String text) {
        return ENTRY.matcher(text).results().count();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(40, text.length())).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
