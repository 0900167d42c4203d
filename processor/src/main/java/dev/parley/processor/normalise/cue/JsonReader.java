package dev.parley.processor.normalise.cue;

import dev.parley.model.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads transcripts in JSON: Podcasting 2.0, Whisper and its descendants, OpenAI, Deepgram, AssemblyAI, Amazon Transcribe, Rev.ai, Google,
 * Azure, Speechmatics, ElevenLabs, YouTube's json3, and lists of segments that look like them.
 */
public final class JsonReader {
    /** A format: empty where the JSON is not of it. */
    private interface Shape extends Function<JsonNode, Optional<List<Utterance>>> {}

    private static final List<Shape> SHAPES = List.of(Recognisers::deepgram, Recognisers::assemblyAi,
            Recognisers::amazon, Recognisers::revAi, Recognisers::json3, Recognisers::whisperCpp,
            CloudSpeech::speechmatics, CloudSpeech::google, CloudSpeech::azure, CloudSpeech::elevenLabs,
            Segments::read);

    private JsonReader() {}

    /** What became of some JSON. */
    public sealed interface Result {
        record Read(Talk talk) implements Result {}

        /** JSON, but no transcript; {@code root} for those who know other kinds. */
        record Other(JsonNode root) implements Result {}

        record Malformed(String reason) implements Result {}
    }

    public static Result read(String json) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(json);
        } catch (JacksonException e) {
            return new Result.Malformed("the JSON ends or breaks off: " + Json.reason(e));
        }
        for (var shape : SHAPES) {
            var utterances = shape.apply(root);
            if (utterances.isPresent())
                return new Result.Read(Talk.of(utterances.get(), null, language(root), "json"));
        }
        return new Result.Other(root);
    }

    private static @Nullable String language(JsonNode root) {
        for (var key : List.of("language_code", "language", "lang")) {
            var language = root.path(key).asString("");
            if (!language.isEmpty() && language.length() <= 8)
                return language;
        }
        return null;
    }
}
