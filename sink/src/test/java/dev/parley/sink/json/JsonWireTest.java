package dev.parley.sink.json;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.at;
import static dev.parley.sink.Samples.id;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.remove;
import static dev.parley.sink.Samples.to;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.JsonSerde;
import dev.parley.model.SampleDocument;
import dev.parley.model.TextSerde;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import dev.parley.sink.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.io.TempDir;

/** The files of the json sink: the documents, and what it knows of them. */
class JsonWireTest extends WireSuite {
    private static final Path OUT = Path.of("/srv/parley/out");

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected List<? extends WireForm<?>> forms() {
        var begun = FillState.begin(FIRST, "(dev=1,ino=2)", "boot", 3);
        var writing = begun.intending(List.of(put(7, 1, "Good evening."), remove(8, 2))).written(to(8), 4);
        return List.of(state("json/state-begun-v1.json", begun), state("json/state-v1.json", writing.completed(5)),
                new WireForm<>("json/document-v1.txt", SampleDocument.ENRICHED, PrettyJson::of,
                        bytes -> Json.MAPPER.readValue(bytes, EnrichedDocument.class)),
                WireForm.of("json/rejected-v1.json", new Rejected(at(1, 7), id(1).value(), "no document"),
                        new JsonSerde<>(Rejected.class)),
                WireForm.lines("json/file-names-v1.txt", names(),
                        new TextSerde<>(Function.identity(), Function.identity())));
    }

    private WireForm<FillState> state(String file, FillState state) {
        return new WireForm<>(file, state, this::written, this::read);
    }

    private byte[] written(FillState state) {
        return in(folder, data -> {
            new StateFile(data, OUT).write(state);
            return Files.readAllBytes(only(data));
        });
    }

    private FillState read(byte[] json) {
        return in(folder, data -> {
            var file = new StateFile(data, OUT);
            file.write(FillState.begin(FIRST, "", "", 0));
            Files.write(only(data), json);
            return file.read().orElseThrow();
        });
    }

    /** Everything that is written, by its place. */
    private List<String> names() {
        return in(folder, data -> {
            var file = new StateFile(data, OUT);
            file.write(FillState.begin(FIRST, "", "", 0));
            file.add(List.of(new Rejected(at(0, 1), id(1).value(), "")));
            var documents = new DocumentFolder(data);
            documents.create();
            documents.mark();
            documents.write(id(1), "{}".getBytes(UTF_8));
            try (var all = Files.walk(data)) {
                return all.filter(Files::isRegularFile).map(path -> data.relativize(path).toString()).sorted().toList();
            }
        });
    }

    private interface Work<T> {
        T in(Path data) throws IOException;
    }

    /** In a folder of its own. */
    private static <T> T in(Path folder, Work<T> work) {
        try {
            var own = Files.createTempDirectory(folder, "wire");
            try {
                return work.in(own);
            } finally {
                Utils.delete(own.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.findFirst().orElseThrow();
        }
    }
}
