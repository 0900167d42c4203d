package dev.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What lies on the log must be readable for ever: a golden file for each record and version. */
class WireTest {
    private static final Path WIRE = Path.of("src/test/resources/wire");
    private static final RawDocument RAW = new RawDocument(new Locator("folder:seeds/a b.txt"), "seeds é",
            Instant.parse("2026-01-11T00:00:00.123Z"), "text/plain; charset=utf-8", "Hello, wörld.".getBytes(UTF_8),
            Hints.NONE.withCutFrom(17));

    @Test
    void aDocumentIsWrittenAsTheGoldenFileOfItsVersion() throws IOException {
        new GoldenFile(WIRE.resolve("document-v1.json")).compare(pretty(JsonTest.ENRICHED));
    }

    @Test
    void aDocumentOfVersion1IsStillRead() throws IOException {
        var v1 = Files.readString(WIRE.resolve("document-v1.json"));
        assertThat(Json.MAPPER.readValue(v1, EnrichedDocument.class)).isEqualTo(JsonTest.ENRICHED);
    }

    @Test
    void aRejectionIsWrittenAsTheGoldenFileOfItsVersion() throws IOException {
        var rejection = Rejection.of(RAW, Rejection.Code.TOO_LARGE, "17 bytes are too many");
        new GoldenFile(WIRE.resolve("rejection-v1.json")).compare(pretty(rejection));
    }

    @Test
    void aRawDocumentTravelsAsACloudEventWithItsBytesUntouched() throws IOException {
        var headers = new RecordHeaders();
        var value = new RawSerde().serializer().serialize("raw", headers, RAW);
        assertThat(value).isSameAs(RAW.body());
        new GoldenFile(WIRE.resolve("raw-v1.headers")).compare(lines(headers));
        assertThat(new RawSerde().deserializer().deserialize("raw", headers, value)).isEqualTo(RAW);
    }

    @Test
    void aRecordThatIsNoCloudEventIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new RawSerde().deserializer().deserialize("raw", new RecordHeaders(), new byte[]{ 1 }))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no CloudEvent");
    }

    private static String pretty(Object value) {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private static String lines(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(h -> h.key() + ": " + new String(h.value(), UTF_8) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
