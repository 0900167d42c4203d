package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.ingest.folder.KnownFile;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.websub.Subscription;
import dev.parley.model.DocumentId;
import java.net.URI;
import java.time.Instant;

/** Something ingest remembers across restarts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({ @JsonSubTypes.Type(value = Tracked.Definition.class, name = "definition"),
        @JsonSubTypes.Type(value = PollState.class, name = "poll"),
        @JsonSubTypes.Type(value = EntryState.class, name = "entry"),
        @JsonSubTypes.Type(value = Tracked.File.class, name = "file"),
        @JsonSubTypes.Type(value = Tracked.Push.class, name = "push"),
        @JsonSubTypes.Type(value = Tracked.Subscribed.class, name = "subscription"),
        @JsonSubTypes.Type(value = Tracked.Ping.class, name = "ping"),
        @JsonSubTypes.Type(value = Tracked.Sent.class, name = "errand") })
public sealed interface Tracked permits Tracked.Definition, PollState, EntryState, Tracked.File, Tracked.Push,
        Tracked.Subscribed, Tracked.Ping, Tracked.Sent {
    /** Unique on the channel. */
    @JsonIgnore
    String key();

    /** The host whose partition it lies in. */
    @JsonIgnore
    String authority();

    /** A source as somebody asked for it. */
    record Definition(Source source, boolean paused) implements Tracked {
        static final String PREFIX = "definition/";

        @Override
        public String key() {
            return PREFIX + source.name();
        }

        @Override
        public String authority() {
            return switch (source) {
                case Source.Polled polled -> CanonicalUrl.authority(polled.url());
                case Source.TranscriptApi api -> CanonicalUrl.authority(api.url("id"));
                case Source.Folder folder -> folder.name();
            };
        }
    }

    /** A file of a watched folder. */
    record File(KnownFile file) implements Tracked {
        @Override
        public String key() {
            return "file/" + file.locator();
        }

        @Override
        public String authority() {
            return file.source();
        }
    }

    /** What was pushed under an idempotency key. */
    record Push(String idempotencyKey, DocumentId id, String event) implements Tracked {
        static final String PREFIX = "push/";

        @Override
        public String key() {
            return PREFIX + idempotencyKey;
        }

        @Override
        public String authority() {
            return key();
        }
    }

    /** What a hub is asked for. */
    record Subscribed(Subscription subscription) implements Tracked {
        static final String PREFIX = "subscription/";

        @Override
        public String key() {
            return PREFIX + subscription.name();
        }

        @Override
        public String authority() {
            return authorityOf(subscription.home());
        }
    }

    /** A poll of another host's source that waits here. */
    record Sent(Errand errand) implements Tracked {
        @Override
        public String key() {
            return errand.key();
        }

        @Override
        public String authority() {
            return authorityOf(errand.url());
        }
    }

    /** A hub has said that a feed has changed. */
    record Ping(String source, URI home, Instant at) implements Tracked {
        @Override
        public String key() {
            return "ping/" + source + " " + home;
        }

        @Override
        public String authority() {
            return authorityOf(home);
        }
    }

    static String authorityOf(URI url) {
        return CanonicalUrl.authority(url);
    }
}
