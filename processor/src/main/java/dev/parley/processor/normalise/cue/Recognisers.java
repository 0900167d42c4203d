package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answers of speech recognisers whose JSON has a shape of its own. Each is empty where the JSON is not of its shape. */
final class Recognisers {
    private static final double MILLISECONDS = 0.001;

    private Recognisers() {}

    /** Deepgram: utterances, else paragraphs, else words, else the bare transcript of each channel. */
    static Optional<List<Utterance>> deepgram(JsonNode root) {
        var results = root.path("results");
        if (!results.path("channels").isArray())
            return Optional.empty();
        if (!results.path("utterances").isEmpty())
            return Optional.of(Segments.of(results.path("utterances"), 1));
        var utterances = new ArrayList<Utterance>();
        for (var channel : results.path("channels"))
            alternative(channel.path("alternatives").path(0), utterances);
        return Optional.of(utterances);
    }

    private static void alternative(JsonNode alternative, List<Utterance> utterances) {
        var paragraphs = alternative.path("paragraphs").path("paragraphs");
        if (!paragraphs.isEmpty())
            paragraphs.forEach(paragraph -> paragraph.path("sentences")
                    .forEach(sentence -> utterances.add(Utterance.of(voice(paragraph), seconds(sentence, "start", 1),
                            seconds(sentence, "end", 1), sentence.path("text").asString("")))));
        else if (!alternative.path("words").isEmpty())
            utterances.addAll(words(alternative.path("words"), 1));
        else
            utterances.add(Utterance.of(null, null, null, alternative.path("transcript").asString("")));
    }

    /** AssemblyAI: utterances, else words, else text; times in milliseconds. */
    static Optional<List<Utterance>> assemblyAi(JsonNode root) {
        if (!root.has("acoustic_model") && !root.has("audio_url") && !root.has("speech_model"))
            return Optional.empty();
        if (!root.path("utterances").isEmpty())
            return Optional.of(Segments.of(root.path("utterances"), MILLISECONDS));
        if (!root.path("words").isEmpty())
            return Optional.of(words(root.path("words"), MILLISECONDS));
        return Optional.of(List.of(Utterance.of(null, null, null, root.path("text").asString(""))));
    }

    private static List<Utterance> words(JsonNode words, double unit) {
        var runs = new WordRuns();
        words.forEach(word -> runs.add(voice(word), seconds(word, "start", unit), seconds(word, "end", unit),
                word.path("punctuated_word").asString(word.path("text").asString(word.path("word").asString("")))));
        return runs.utterances();
    }

    /** Amazon Transcribe: words and signs apart; whose a word is stands with it, else in segments under its time. */
    static Optional<List<Utterance>> amazon(JsonNode root) {
        var results = root.path("results");
        if (!results.path("items").path(0).path("alternatives").isArray())
            return Optional.empty();
        var voices = new HashMap<String, String>();
        results.path("speaker_labels")
                .path("segments")
                .forEach(segment -> segment.path("items")
                        .forEach(item -> voices.put(item.path("start_time").asString(""),
                                item.path("speaker_label").asString(""))));
        var runs = new WordRuns();
        results.path("items").forEach(item -> {
            var word = item.path("alternatives").path(0).path("content").asString("");
            if (item.path("type").asString("").equals("punctuation"))
                runs.addSign(word);
            else
                runs.add(voice(item) == null ? voices.get(item.path("start_time").asString("")) : voice(item),
                        seconds(item, "start_time", 1), seconds(item, "end_time", 1), word);
        });
        return Optional.of(runs.utterances());
    }

    /** Rev.ai: monologues of elements, words and signs apart. */
    static Optional<List<Utterance>> revAi(JsonNode root) {
        if (!root.path("monologues").isArray())
            return Optional.empty();
        var utterances = new ArrayList<Utterance>();
        for (var monologue : root.path("monologues")) {
            var words = new StringBuilder();
            Double start = null;
            for (var element : monologue.path("elements")) {
                words.append(element.path("value").asString(""));
                start = start == null ? seconds(element, "ts", 1) : start;
            }
            utterances.add(Utterance.of(revSpeaker(monologue), start, null, words.toString()));
        }
        return Optional.of(utterances);
    }

    private static @Nullable String revSpeaker(JsonNode monologue) {
        var name = monologue.path("speaker_info").path("display_name").asString("");
        return name.isEmpty() ? voice(monologue) : name;
    }

    /** YouTube json3: events of segments, in milliseconds; a line break is an event of its own. */
    static Optional<List<Utterance>> json3(JsonNode root) {
        if (!root.path("events").isArray() || !root.path("events").findPath("utf8").isString())
            return Optional.empty();
        var utterances = new ArrayList<Utterance>();
        for (var event : root.path("events")) {
            var words = new StringBuilder();
            event.path("segs").forEach(segment -> words.append(segment.path("utf8").asString("")));
            var start = seconds(event, "tStartMs", MILLISECONDS);
            VoiceChanges.split(words.toString())
                    .stream()
                    .filter(part -> !part.words().isBlank())
                    .forEach(part -> utterances
                            .add(new Utterance(null, start, null, part.words().strip(), part.change())));
        }
        return Optional.of(utterances);
    }

    /** Whisper.cpp: offsets in milliseconds. */
    static Optional<List<Utterance>> whisperCpp(JsonNode root) {
        if (!root.path("transcription").isArray())
            return Optional.empty();
        var utterances = new ArrayList<Utterance>();
        for (var segment : root.path("transcription"))
            utterances.add(Utterance.of(voice(segment), seconds(segment.path("offsets"), "from", MILLISECONDS),
                    seconds(segment.path("offsets"), "to", MILLISECONDS), segment.path("text").asString("").strip()));
        return Optional.of(utterances);
    }

    static @Nullable String voice(JsonNode segment) {
        for (var key : List.of("speaker", "speaker_label", "speakerLabel", "speakerName", "speaker_name",
                "speakerDisplayName", "speaker_id", "speakerId", "voice")) {
            var speaker = segment.path(key);
            var name = speaker.isObject() ? speaker.path("name").asString("") : speaker.asString("");
            if (!name.isBlank())
                return name.strip();
        }
        return null;
    }

    static @Nullable Double seconds(JsonNode segment, String key, double unit) {
        var time = segment.path(key);
        if (time.isNumber())
            return Math.round(time.asDouble() * unit * 1000) / 1000.0;
        var parsed = time.isString() ? Times.parse(time.asString()) : null;
        return parsed == null ? null : parsed * unit;
    }
}
