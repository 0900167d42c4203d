package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Lists of segments, each with words, mostly a time, perhaps a voice, under the names that are in use. */
final class Segments {
    private static final List<String> LISTS = List.of("segments", "utterances", "results", "transcript", "cues",
            "entries", "items", "chunks", "sentences", "captions", "subtitles", "paragraphs");
    /** What services put around their answer. */
    private static final List<String> WRAPPERS = List.of("result", "output", "data", "response", "transcription",
            "transcript");
    private static final int DEEPEST = 3;
    private static final List<String> WORDS = List.of("text", "body", "transcript", "content", "utterance", "sentence",
            "words", "line");
    private static final List<String> STARTS = List.of("start", "startTime", "start_time", "begin", "from", "offset",
            "timestamp", "time", "ts", "startSeconds", "startOffset");
    private static final List<String> ENDS = List.of("end", "endTime", "end_time", "to", "endOffset");

    private Segments() {}

    static Optional<List<Utterance>> read(JsonNode root) {
        return list(root, 0).map(list -> of(list, 1));
    }

    private static Optional<JsonNode> list(JsonNode node, int depth) {
        var list = node.isArray()
                ? node
                : LISTS.stream().map(node::path).filter(Segments::isList).findFirst().orElse(node);
        if (isList(list))
            return Optional.of(list);
        return WRAPPERS.stream()
                .map(node::path)
                .filter(inner -> depth < DEEPEST && inner.isObject())
                .flatMap(inner -> list(inner, depth + 1).stream())
                .findFirst();
    }

    private static boolean isList(JsonNode list) {
        var first = list.path(0);
        return list.isArray() && first.isObject() && key(first, WORDS, JsonNode::isString).isPresent()
                && (Recognisers.voice(first) != null || key(first, STARTS, start -> true).isPresent());
    }

    /** @param unit of times in seconds */
    static List<Utterance> of(JsonNode list, double unit) {
        var utterances = new ArrayList<Utterance>();
        for (var segment : list) {
            var words = key(segment, WORDS, JsonNode::isString).map(key -> segment.path(key).asString()).orElse("");
            var start = key(segment, STARTS, time -> true).map(key -> Recognisers.seconds(segment, key, unit))
                    .orElse(null);
            var end = key(segment, ENDS, time -> true).map(key -> Recognisers.seconds(segment, key, unit)).orElse(null);
            for (var span : spans(words))
                VoiceChanges.split(span.words())
                        .stream()
                        .filter(part -> !part.words().isBlank())
                        .forEach(part -> utterances
                                .add(new Utterance(span.voice() == null ? Recognisers.voice(segment) : span.voice(),
                                        start, end, part.words().strip(), part.change())));
        }
        return utterances;
    }

    /** Captions that were turned into JSON keep their tags. */
    private static List<CueText.Span> spans(String words) {
        return words.indexOf('<') < 0 ? List.of(new CueText.Span(null, words)) : CueText.parse(words);
    }

    private static Optional<String> key(JsonNode segment, List<String> keys, Predicate<JsonNode> fits) {
        return keys.stream().filter(key -> segment.has(key) && fits.test(segment.path(key))).findFirst();
    }
}
