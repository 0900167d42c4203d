package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import java.net.URI;

/** Something ingest remembers across restarts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({ @JsonSubTypes.Type(value = Tracked.Definition.class, name = "definition"),
        @JsonSubTypes.Type(value = PollState.class, name = "poll"),
        @JsonSubTypes.Type(value = EntryState.class, name = "entry") })
public sealed interface Tracked permits Tracked.Definition, PollState, EntryState {
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

    static String authorityOf(URI url) {
        return CanonicalUrl.authority(url);
    }
}
