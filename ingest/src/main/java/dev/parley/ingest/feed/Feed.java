package dev.parley.ingest.feed;

import dev.parley.model.Person;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was at one time.
 *
 * @param hub where changes can be subscribed to (WebSub), or null
 * @param self what the feed calls itself there, or null
 * @param people hosts and others of the whole feed
 * @param lenient whether it was ill-formed and read as far as possible
 */
public record Feed(@Nullable String title, @Nullable URI site, @Nullable String language, @Nullable URI hub,
        @Nullable URI self, List<Person> people, List<Entry> entries, boolean lenient) {
    public Feed {
        people = List.copyOf(people);
        entries = List.copyOf(entries);
    }

    /** RSS has these links in another namespace, which ROME leaves out, as it does {@code xml:lang}. */
    Feed withHubAndLanguage(Feed other) {
        var spoken = language == null ? other.language : language;
        return new Feed(title, site, spoken, hub == null ? other.hub : hub, hub == null ? other.self : self, people,
                entries, lenient);
    }

    Feed with(@Nullable URI itsSite, List<Entry> itsEntries) {
        return new Feed(title, itsSite, language, hub, self, people, itsEntries, lenient);
    }
}
