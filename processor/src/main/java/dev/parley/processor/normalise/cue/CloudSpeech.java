package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answers of speech services that list results with alternatives: Google's (both versions), Azure's, Speechmatics' and ElevenLabs'.
 * Each is empty where the JSON is not of its shape.
 */
final class CloudSpeech {
    private static final Pattern DURATION = Pattern
            .compile("PT(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)S)?");

    private CloudSpeech() {}

    /**
     * Google: words with a voice ({@code speakerTag}, {@code speakerLabel}), else the transcript of each result. Its first version repeats all
     * words in the last result, where alone they have voices.
     */
    static Optional<List<Utterance>> google(JsonNode root) {
        var results = results(root.has("response") ? root.path("response") : root);
        if (results.valueStream().noneMatch(CloudSpeech::isGoogles))
            return Optional.empty();
        var last = results.path(results.size() - 1);
        boolean repeated = hasVoices(last)
                && results.valueStream().limit(results.size() - 1L).noneMatch(CloudSpeech::hasVoices);
        var utterances = new ArrayList<Utterance>();
        Double end = 0.0;
        for (var result : repeated ? List.of(last) : results.valueStream().toList()) {
            utterances.addAll(hasVoices(result) ? voices(result) : transcript(result, end));
            end = seconds(result, "resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset");
        }
        return Optional.of(utterances);
    }

    /** A list, or, of several files, an object with one for each. */
    private static JsonNode results(JsonNode answer) {
        var results = answer.path("results");
        if (!results.isObject())
            return results;
        var file = results.valueStream().findFirst().orElse(results);
        return (file.has("inlineResult") ? file.path("inlineResult") : file).path("transcript").path("results");
    }

    private static boolean isGoogles(JsonNode result) {
        var best = result.path("alternatives").path(0);
        return best.path("transcript").isString() || best.path("words").path(0).path("word").isString();
    }

    private static JsonNode words(JsonNode result) {
        return result.path("alternatives").path(0).path("words");
    }

    private static boolean hasVoices(JsonNode result) {
        return words(result).valueStream().anyMatch(word -> voice(word) != null);
    }

    /** Zero stands for nobody. */
    private static @Nullable String voice(JsonNode word) {
        for (var key : List.of("speakerLabel", "speakerTag", "speaker_label", "speaker_tag")) {
            var voice = word.path(key).asString("");
            if (!voice.isBlank() && !voice.equals("0"))
                return voice;
        }
        return null;
    }

    private static List<Utterance> voices(JsonNode result) {
        var runs = new WordRuns();
        words(result).forEach(word -> runs.add(voice(word),
                seconds(word, "startTime", "startOffset", "start_time", "start_offset"),
                seconds(word, "endTime", "endOffset", "end_time", "end_offset"), word.path("word").asString("")));
        return runs.utterances();
    }

    private static List<Utterance> transcript(JsonNode result, @Nullable Double before) {
        var first = seconds(words(result).path(0), "startTime", "startOffset", "start_time", "start_offset");
        var words = result.path("alternatives").path(0).path("transcript").asString("").strip();
        return words.isEmpty() ? List.of() : List.of(Utterance.of(null, first == null ? before : first, null, words));
    }

    /** Under the first of the keys: {@code 1.5s}, or seconds and billionths, of which those that are zero may be left out. */
    private static @Nullable Double seconds(JsonNode node, String... keys) {
        for (var key : keys) {
            var time = node.path(key);
            if (time.isObject())
                return time.path("seconds").asDouble(0) + Math.round(time.path("nanos").asDouble(0) / 1e6) / 1e3;
            if (!time.isMissingNode())
                return Recognisers.seconds(node, key, 1);
        }
        return null;
    }

    /** Azure's batch transcription: phrases, each channel's behind the other's, so they are put in order. */
    static Optional<List<Utterance>> azure(JsonNode root) {
        var phrases = root.path("recognizedPhrases");
        if (!phrases.isArray())
            return Optional.empty();
        var utterances = new ArrayList<Utterance>();
        for (var phrase : phrases) {
            var words = phrase.path("nBest").path(0).path("display").asString("").strip();
            if (!words.isEmpty())
                utterances.add(Utterance.of(Recognisers.voice(phrase), duration(phrase.path("offset").asString("")),
                        null, words));
        }
        if (utterances.stream().allMatch(utterance -> utterance.start() != null))
            utterances.sort(Comparator.comparingDouble(utterance -> utterance.start() == null ? 0 : utterance.start()));
        return Optional.of(utterances);
    }

    /** ISO 8601. */
    private static @Nullable Double duration(String text) {
        var parts = DURATION.matcher(text);
        return parts.matches() && text.length() > 2
                ? number(parts.group(1)) * 3600 + number(parts.group(2)) * 60 + number(parts.group(3))
                : null;
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    /** Speechmatics: words and signs apart, each with a voice of its own; signs cling to the word before. */
    static Optional<List<Utterance>> speechmatics(JsonNode root) {
        var results = root.path("results");
        if (!results.path(0).path("type").isString() || !content(results.path(0)).path("content").isString())
            return Optional.empty();
        var runs = new WordRuns();
        for (var result : results) {
            var best = content(result);
            var word = best.path("content").asString("");
            if (result.path("type").asString("").equals("punctuation"))
                runs.addSign(word);
            else
                runs.add(known(best.path("speaker").asString("")), Recognisers.seconds(result, "start_time", 1),
                        Recognisers.seconds(result, "end_time", 1), word);
        }
        return Optional.of(runs.utterances());
    }

    private static JsonNode content(JsonNode result) {
        return result.path("alternatives").path(0);
    }

    /** "UU" is its word for a voice that it could not tell. */
    private static @Nullable String known(String speaker) {
        return speaker.isBlank() || speaker.equals("UU") ? null : speaker;
    }

    /** ElevenLabs: words, the spaces between them, and sounds. */
    static Optional<List<Utterance>> elevenLabs(JsonNode root) {
        var words = root.path("words");
        if (words.valueStream().noneMatch(word -> word.path("type").asString("").equals("spacing")))
            return Optional.empty();
        var runs = new WordRuns();
        words.valueStream()
                .filter(word -> word.path("type").asString("").equals("word"))
                .forEach(word -> runs.add(Recognisers.voice(word), Recognisers.seconds(word, "start", 1),
                        Recognisers.seconds(word, "end", 1), word.path("text").asString("")));
        return Optional.of(runs.utterances());
    }
}
