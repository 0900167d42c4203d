package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.ingest.folder.KnownFile;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.DocumentId;
import java.net.URI;

/** Something ingest remembers across restarts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({ @JsonSubTypes.Type(value = Tracked.Definition.class, name = "definition"),
        @JsonSubTypes.Type(value = PollState.class, name = "poll"),
        @JsonSubTypes.Type(value = EntryState.class, name = "entry"),
        @JsonSubTypes.Type(value = Tracked.File.class, name = "file"),
        @JsonSubTypes.Type(value = Tracked.Push.class, name = "push") })
public sealed interface Tracked permits Tracked.Definition, PollState, EntryState, Tracked.File, Tracked.Push {
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

    static String authorityOf(URI url) {
        return CanonicalUrl.authority(url);
    }
}
