package dev.parley.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** APIs that are known by name. */
public final class Presets {
    private Presets() {}

    /**
     * spoken.md: {@code /transcripts/{id}}, the key in {@code x-api-key}, Markdown answers.
     *
     * @param name empty for {@code spoken}
     * @param address of the service
     */
    public static Source.TranscriptApi spoken(Optional<String> name, String address, List<String> ids, Terms terms) {
        return new Source.TranscriptApi(name.orElse("spoken"), address.replaceFirst("/+$", "") + "/transcripts/{id}",
                ids, Map.of("x-api-key", new Secret("env:SPOKEN_API_KEY")), terms);
    }
}
