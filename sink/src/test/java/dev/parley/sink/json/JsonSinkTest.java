package dev.parley.sink.json;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.SECOND;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.document;
import static dev.parley.sink.Samples.id;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.remove;
import static dev.parley.sink.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.sink.Kept;
import dev.parley.sink.Positions;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkContract;
import dev.parley.sink.SinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JsonSinkTest extends SinkContract {
    @TempDir
    Path folder;

    @Override
    protected Sink sink() {
        return new JsonSink(folder.resolve("out"), folder.resolve("data"));
    }

    @Override
    protected Map<DocumentId, EnrichedDocument> contents() throws IOException {
        var contents = new HashMap<DocumentId, EnrichedDocument>();
        for (var file : files("out").entrySet())
            if (file.getKey().startsWith("documents/")) {
                var document = Json.MAPPER.readValue(file.getValue(), EnrichedDocument.class);
                assertThat(file.getKey()).endsWith("/" + document.document().id() + ".json");
                contents.put(document.document().id(), document);
            }
        return contents;
    }

    @Override
    protected void empty() throws IOException {
        Utils.delete(folder.resolve("out").toFile());
    }

    private Map<String, String> files(String below) throws IOException {
        var root = folder.resolve(below);
        if (!Files.exists(root))
            return Map.of();
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var path : all.filter(Files::isRegularFile).toList())
                files.put(root.relativize(path).toString(), Files.readString(path));
        }
        return files;
    }

    @Test
    void aFileLiesUnderTheFirstLettersOfItsIdAndEndsWithALineEnd() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
        }
        var name = id(1).value();
        assertThat(files("out")).containsOnlyKeys("documents/" + name.substring(0, 2) + "/" + name + ".json",
                ".parley/marker", ".parley/json.lock");
        assertThat(files("out").get("documents/" + name.substring(0, 2) + "/" + name + ".json"))
                .startsWith("{\n  \"schema\"")
                .contains("\n  \"standing\"")
                .endsWith("}\n");
    }

    @Test
    void theFolderIsTheSameByteForByteWhateverTheHistory() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "old")));
            sink.write(batch(3, put(1, 3, "gone"), put(2, 1, "new")));
            sink.write(batch(5, remove(3, 3), put(4, 2, "two")));
        }
        try (var sink = new JsonSink(folder.resolve("other"), folder.resolve("data"))) {
            sink.open(FIRST);
            sink.write(batch(2, put(0, 2, "two"), put(1, 1, "new")));
        }
        assertThat(files("other")).isEqualTo(files("out"));
        try (var paths = Files.walk(folder.resolve("out")); var others = Files.walk(folder.resolve("other"))) {
            assertThat(paths.count()).isEqualTo(others.count());
        }
    }

    @Test
    void aLostFileIsNoticedAndAllIsFilledAgain() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(2, put(0, 1, "one"), put(1, 2, "two")));
        }
        var name = id(1).value();
        Files.delete(folder.resolve("out/documents").resolve(name.substring(0, 2)).resolve(name + ".json"));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    @Test
    void afterACrashAmongTheFilesNoneGoesBackToAnOlderVersion() throws Exception {
        var state = new StateFile(folder.resolve("data"), folder.resolve("out").toAbsolutePath());
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "old")));
            var before = state.read().orElseThrow();
            var unfinished = batch(3, put(1, 1, "older"), put(2, 1, "new"));
            sink.write(unfinished);
            state.write(before.intending(unfinished.unseen(Positions.START))); // as if killed before the last step
        }
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
            sink.write(batch(2, put(1, 1, "older")));
            assertThat(contents()).containsEntry(id(1), document(1, "new"));
            sink.write(batch(3, put(2, 1, "new")));
            assertThat(contents()).containsEntry(id(1), document(1, "new"));
        }
    }

    @Test
    void whatACrashLeftHalfWrittenIsTakenAway() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
        }
        Files.writeString(folder.resolve("out/.parley").resolve(id(1) + ".json"), "{\"half");
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
        assertThat(files("out")).containsOnlyKeys(".parley/marker", ".parley/json.lock");
    }

    @Test
    void aFolderThatOtherDataHasFilledSinceIsFilledAgainAlsoWithAsManyDocuments() throws Exception {
        write(batch(1, put(0, 1, "one")));
        try (var other = new JsonSink(folder.resolve("out"), folder.resolve("other data"))) {
            other.open(SECOND);
            other.write(batch(1, put(0, 2, "two")));
            other.complete();
        }
        try (var sink = new JsonSink(folder.resolve("out"), folder.resolve("data"))) {
            assertThat(sink.kept(FIRST)).isEqualTo(Kept.NOTHING);
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
            sink.write(batch(1, put(0, 1, "one")));
            sink.complete();
            assertThat(sink.kept(FIRST).documents()).hasValue(1);
        }
        assertThat(contents()).containsOnlyKeys(id(1));
    }

    @Test
    void aFolderThatIsGoneHoldsNothing() throws Exception {
        write(batch(1, put(0, 1, "one")));
        empty();
        assertThat(new JsonSink(folder.resolve("out"), folder.resolve("data")).kept(FIRST).documents()).hasValue(0);
    }

    @Test
    void aDamagedStateMeansFillingAgain() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
        }
        try (var files = Files.newDirectoryStream(folder.resolve("data"), "*.state.json")) {
            for (var file : files)
                Files.writeString(file, "{\"generations\":");
        }
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
            sink.write(batch(1, put(0, 1, "one")));
            sink.complete();
        }
        assertThat(contents()).containsOnlyKeys(id(1));
    }

    @Test
    void foreignFilesInTheFolderAreLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("out/documents/zz"));
        Files.writeString(folder.resolve("out/documents/zz/notes.json"), "{}");
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.startOver();
            sink.complete();
        }
        assertThat(files("out")).containsKey("documents/zz/notes.json");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatNobodyMayWriteToIsNamed() throws Exception {
        try (var sink = new JsonSink(Path.of("/sys/kernel"), folder.resolve("data"))) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOf(SinkException.class)
                    .hasMessageContaining("can't write to /sys/kernel: ");
        }
    }

    @Test
    void somethingInTheWayIsNamed() throws Exception {
        var name = id(1).value();
        var inTheWay = folder.resolve("out/documents").resolve(name.substring(0, 2)).resolve(name + ".json");
        Files.createDirectories(inTheWay.resolve("folder"));
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThatThrownBy(() -> sink.write(batch(1, put(0, 1, "one")))).isInstanceOf(SinkException.class)
                    .hasMessageContaining(inTheWay.toString());
        }
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsNamed() throws Exception {
        Files.writeString(folder.resolve("out"), "");
        try (var sink = sink()) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOf(SinkException.class)
                    .hasMessageContaining(folder.resolve("out").toString());
        }
        Files.delete(folder.resolve("out"));
    }
}
