package dev.parley.ingest.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.model.DocumentId;
import java.util.Map;

/** The answer to a push. */
public sealed interface PushOutcome {
    @JsonIgnore
    Map<String, String> headers();

    /** Committed. */
    record Taken(DocumentId id, String event) implements PushOutcome {
        @Override
        @JsonIgnore
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** Not taken; nothing of it is kept. */
    record Refused(@JsonIgnore int status, String error,
            @JsonIgnore Map<String, String> headers) implements PushOutcome {
        static Refused of(int status, String error) {
            return new Refused(status, error, Map.of());
        }

        static Refused busy() {
            return new Refused(429, "too much at once; try again", Map.of("Retry-After", "1"));
        }
    }
}
