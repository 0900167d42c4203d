package dev.parley.sink.jsonl;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.at;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.document;
import static dev.parley.sink.Samples.id;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.remove;
import static dev.parley.sink.Samples.to;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.sink.Batch;
import dev.parley.sink.Change;
import dev.parley.sink.Positions;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkContract;
import dev.parley.sink.SinkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlSinkTest extends SinkContract {
    @TempDir
    Path folder;

    JsonlOptions options() {
        return new JsonlOptions(2_500, false);
    }

    @Override
    protected Sink sink() {
        return new JsonlSink(folder, options());
    }

    @Override
    protected void empty() throws IOException {
        Utils.delete(folder.resolve("jsonl").toFile());
    }

    @Override
    protected Map<DocumentId, EnrichedDocument> contents() throws IOException {
        var contents = new HashMap<DocumentId, EnrichedDocument>();
        for (var segment : segments(folder).values())
            segment.lines().forEach(line -> apply(line, contents));
        return contents;
    }

    private static void apply(String line, Map<DocumentId, EnrichedDocument> contents) {
        var tree = Json.MAPPER.readTree(line);
        var id = new DocumentId(tree.get("id").asString());
        if (tree.has("removed"))
            contents.remove(id);
        else
            contents.put(id, Json.MAPPER.treeToValue(tree, EnrichedDocument.class));
    }

    /** What a bulk reader reads, by file name. */
    static Map<String, String> segments(Path out) throws IOException {
        var segments = new TreeMap<String, String>();
        if (Files.exists(out.resolve("jsonl")))
            try (var files = Files.newDirectoryStream(out.resolve("jsonl"), "*.jsonl*")) {
                for (var file : files)
                    segments.put(file.getFileName().toString(), read(file));
            }
        return segments;
    }

    private static String read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                var in = file.toString().endsWith(".zst") ? new ZstdInputStream(raw) : raw) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNoNameOfASegment() throws Exception {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.of("fa", "IR")); // with digits of its own
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(segments(folder))
                .containsOnlyKeys("parley.documents-0-00000000000000000000-00000000000000000001.open.jsonl");
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
        }
    }

    @Test
    void theSegmentsAreTheSameByteForByteHoweverTheRecordsWereBatched() throws Exception {
        var changes = IntStream.range(0, 40).<Change>mapToObj(i -> put(i, i % 9, "version " + i)).toList();
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(new Batch(changes, to(40)));
        }
        var other = folder.resolve("other");
        for (int from = 0; from < 40; from += 3)
            try (var sink = new JsonlSink(other, options())) {
                sink.open(FIRST);
                int end = Math.min(40, from + 3);
                sink.write(new Batch(changes.subList(from, end), to(end)));
            }
        assertThat(segments(other)).isEqualTo(segments(folder)).hasSizeGreaterThan(5);
    }

    @Test
    void aNameSaysPartitionAndOffsetsAndTheLastSegmentIsOpen() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(7, put(0, 1, "a"), put(1, 2, "b"), put(2, 3, "c"), remove(5, 1)));
        }
        assertThat(segments(folder).keySet()).allMatch(name -> name.startsWith("parley.documents-0-000"))
                .last()
                .asString()
                .endsWith("-00000000000000000007.open.jsonl");
    }

    @Test
    void ofWhatIsRemovedNoVersionStaysAndWhatComesBackDoes() throws Exception {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 8; i++)
            changes.add(put(i, i % 4, "words " + (i % 4 == 1 ? "told in confidence" : i)));
        changes.add(remove(8, 1));
        changes.add(remove(9, 2));
        changes.add(put(10, 2, "here again"));
        changes.add(put(11, 3, "the end"));
        var all = new ArrayList<Map<String, String>>();
        for (int size : List.of(1, 3, 5, 12)) {
            var out = folder.resolve("by" + size);
            for (int from = 0; from < changes.size(); from += size)
                try (var sink = new JsonlSink(out, options())) {
                    sink.open(FIRST);
                    int end = Math.min(changes.size(), from + size);
                    sink.write(new Batch(changes.subList(from, end), to(end)));
                }
            all.add(segments(out));
        }
        assertThat(all).allMatch(all.getFirst()::equals);
        assertThat(String.join("", all.getFirst().values())).doesNotContain("confidence", "words 2", "words 6")
                .contains("here again", "words 0", "words 7");
        assertThat(all.getFirst()).hasSizeGreaterThan(2);
    }

    @Test
    void aCrashBetweenTheNewSegmentAndTheOldLeavesOne() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "a")));
            var open = folder.resolve("jsonl").resolve(segments(folder).keySet().iterator().next());
            var copy = Files.copy(open, folder.resolve("copy"));
            sink.write(batch(2, put(1, 2, "b")));
            Files.move(copy, open); // as if killed before it was deleted
        }
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(2));
        }
        assertThat(segments(folder)).hasSize(1);
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "a"), id(2), document(2, "b")));
    }

    @Test
    void whatCannotBeWrittenIsKeptOnceAsRejected() throws Exception {
        var bad = new Change.Unreadable(at(0, 1), "../../escape", "its key is no document id");
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThat(sink.write(batch(3, put(0, 1, "one"), bad, put(2, 3, "three")))).hasSize(1);
        }
        var rejected = folder.resolve("jsonl/.parley/rejected.jsonl");
        assertThat(Files.readAllLines(rejected)).singleElement()
                .asString()
                .contains("../../escape", "its key is no document id");
        for (var segment : segments(folder).keySet())
            Files.delete(folder.resolve("jsonl").resolve(segment)); // as if it had crashed before they were named
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
            sink.write(batch(3, put(0, 1, "one"), bad, put(2, 3, "three")));
        }
        assertThat(Files.readAllLines(rejected)).hasSize(1);
        assertThat(contents()).containsOnlyKeys(id(1), id(3));
    }

    @Test
    void aMissingSegmentMeansWritingAllAgain() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(9, IntStream.range(0, 9).mapToObj(i -> put(i, i, "words")).toArray(Change[]::new)));
        }
        Files.delete(folder.resolve("jsonl").resolve(segments(folder).keySet().iterator().next()));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Files.writeString(folder.resolve("jsonl"), "");
        try (var sink = sink()) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOf(SinkException.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void aSwapOfFoldersCutShortIsFinished() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "a")));
            sink.startOver();
            sink.write(batch(1, put(0, 1, "a")));
        }
        Files.move(folder.resolve("jsonl"), folder.resolve("jsonl.old"));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
        }
        assertThat(List.of(folder.resolve("jsonl.old"), folder.resolve("jsonl.filling"))).noneMatch(Files::exists);
    }

    /** The same promises with finished segments compressed. */
    @Nested
    class Compressed extends SinkContract {
        @Override
        protected Sink sink() {
            return new JsonlSink(folder, new JsonlOptions(2_500, true));
        }

        @Override
        protected Map<DocumentId, EnrichedDocument> contents() throws IOException {
            return JsonlSinkTest.this.contents();
        }

        @Override
        protected void empty() throws IOException {
            JsonlSinkTest.this.empty();
        }

        @Test
        void ofWhatIsRemovedNoVersionStays() throws Exception {
            try (var sink = sink()) {
                sink.open(FIRST);
                sink.write(batch(9, IntStream.range(0, 8).mapToObj(i -> put(i, i, "words")).toArray(Change[]::new)));
                sink.write(batch(10, remove(9, 0)));
            }
            assertThat(segments(folder).values().iterator().next()).contains(id(0) + "\",\"removed\":true}  ");
            assertThat(contents()).doesNotContainKey(id(0)).containsKey(id(1));
        }

        @Test
        void onlyTheOpenSegmentIsPlain() throws Exception {
            try (var sink = sink()) {
                sink.open(FIRST);
                sink.write(batch(9, IntStream.range(0, 8).mapToObj(i -> put(i, i, "words")).toArray(Change[]::new)));
            }
            var names = List.copyOf(segments(folder).keySet());
            assertThat(names).hasSizeGreaterThan(2);
            assertThat(names.subList(0, names.size() - 1)).allMatch(name -> name.endsWith(".jsonl.zst"));
            assertThat(names.getLast()).endsWith(".open.jsonl");
        }
    }
}
