package dev.parley.sink.jsonl;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.at;
import static dev.parley.sink.Samples.id;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.JsonSerde;
import dev.parley.model.SampleDocument;
import dev.parley.model.TextSerde;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import dev.parley.sink.Change;
import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.jsonl.Segment.Form;
import java.nio.file.Path;
import java.util.List;

/** The lines of the segments, their names, from which the sink's position follows, and the note of what filled them. */
class JsonlWireTest extends WireSuite {
    private static final Place PLACE = at(2, 310);

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(
                new WireForm<>("jsonl/line-v1.jsonl", SampleDocument.ENRICHED,
                        document -> Line.of(new Change.Put(PLACE, document)),
                        bytes -> Json.MAPPER.readValue(bytes, EnrichedDocument.class)),
                new WireForm<>("jsonl/line-removed-v1.jsonl", id(1), gone -> Line.of(new Change.Remove(PLACE, gone)),
                        JsonlWireTest::removed),
                new WireForm<>("jsonl/line-erased-v1.jsonl", id(1), gone -> Line.erased(gone, 60),
                        JsonlWireTest::removed),
                WireForm.of("jsonl/generations-v1.json", FIRST, new JsonSerde<>(Generations.class)),
                WireForm.lines("jsonl/segment-names-v1.txt",
                        List.of(Segment.emptyAt(PLACE), Segment.emptyAt(PLACE).until(420, Form.PLAIN),
                                Segment.emptyAt(at(12, 0)).until(Long.MAX_VALUE, Form.ZSTD)),
                        new TextSerde<>(Segment::fileName, name -> Segment.of(Path.of(name)).orElseThrow())));
    }

    /** As readers are told to take it: the last line of an id, whatever spaces follow. */
    private static DocumentId removed(byte[] line) {
        if (Line.document(new String(line, UTF_8)).isPresent())
            throw new AssertionError("a note that something was removed is taken for a document");
        return new DocumentId(Json.MAPPER.readTree(line).path("id").asString());
    }
}
