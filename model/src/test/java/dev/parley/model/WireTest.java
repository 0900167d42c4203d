package dev.parley.model;

import static dev.parley.model.SampleDocument.DOCUMENT;
import static dev.parley.model.SampleDocument.ENRICHED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.EnrichedDocument.Copy;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Trend.Tally;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The records by which the rooms meet. */
class WireTest extends WireSuite {
    private static final Locator LOCATOR = new Locator("folder:seeds/a b.txt");
    private static final Instant FETCHED = Instant.parse("2026-01-11T00:00:00.123Z");
    private static final RawDocument RAW = raw(Hints.NONE.withCutFrom(17));
    private static final RawDocument HINTED = raw(new Hints("Of looms", List.of("Ada Byron"), "Sat, 10 Jan 2026", "en",
            "example.org", URI.create("https://example.org/a"), null, List.of(new Person("Tom Hale", Person.Role.HOST)),
            null));
    private static final DocumentId OTHER = new DocumentId("ygjouywiscui2q7x");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(document("document-v1.json", ENRICHED), document("document-root-v1.json", root()),
                document("document-excerpt-v1.json", excerpt()),
                WireForm.of("rejection-v1.json", Rejection.of(RAW, Rejection.Code.TOO_LARGE, "17 bytes are too many"),
                        Channels.REJECTED.values()),
                WireForm.of("rejection-unreadable-v1.json", Rejection.unreadable("event", "no CloudEvent"),
                        Channels.REJECTED.values()),
                raw("raw-v1.headers", RAW), raw("raw-hinted-v1.headers", HINTED),
                raw("raw-absence-v1.headers", RawDocument.gone(LOCATOR, "seeds", FETCHED, Absence.FORGET)),
                WireForm.of("forgotten-v1.json", Forgotten.of(OTHER), Channels.FORGOTTEN.values()),
                WireForm.of("ledger-v1.json", new LedgerPage(1, "seeds", 3, 10, 4, 3, 2, 1, 5),
                        Channels.LEDGER.values()),
                WireForm.of("taxonomy-v1.json",
                        new PublishedTaxonomy(1, "2026-11-20.1", 7, "# ours\nversion: \"2026-11-20.1\"\n"),
                        Channels.TAXONOMY.values()),
                WireForm.of("trend-topic-v1.json", topic(), Channels.TRENDS.values()),
                WireForm.of("trend-person-v2.json", person(2, "2026-01"), Channels.TRENDS.values()),
                WireForm.lines("trend-keys-v1.txt",
                        List.of(topic().key(), TrendKey.of(TrendKey.ALL, "2026-01"), person(1, "2026").key(),
                                new TrendKey("looms", "2026", "a/b")),
                        Channels.TRENDS.keys()),
                WireForm.lines("document-keys-v1.txt", List.of(DOCUMENT.id(), OTHER), Channels.DOCUMENTS.keys()),
                WireForm.lines("raw-keys-v1.txt", List.of(RAW.eventId(), HINTED.eventId()), Channels.RAW.keys()),
                WireForm.spellings("enums-v1.json",
                        List.of(Form.class, Published.Precision.class, Person.Role.class, Statement.Kind.class,
                                Statement.Aside.class, Copy.Kind.class, Related.Kind.class, Rejection.Code.class,
                                Absence.class)));
    }

    /** Lists that a version did not have yet, figures by year, and the raw records of other producers, who give no hints, or not all. */
    @Override
    protected List<? extends WireForm<?>> older() {
        return List.of(document("document-fewest-fields-v1.json", EnrichedDocument.of(fewest())),
                WireForm.of("trend-person-v1.json", person(1, "2026"), Channels.TRENDS.values()),
                raw("raw-without-hints-v1.headers", raw(Hints.NONE)), raw("raw-with-a-title-v1.headers",
                        raw(new Hints("Of looms", List.of(), null, null, null, null, null))));
    }

    @Override
    protected List<Class<?>> sealedTypes() {
        return List.of(Standing.class, Trend.class);
    }

    @Test
    void aRawDocumentTravelsAsACloudEventWithItsBytesUntouched() {
        var value = new RawSerde().serializer().serialize("raw", new RecordHeaders(), RAW);
        assertThat(value).isSameAs(RAW.body());
    }

    @Test
    void aRecordThatIsNoCloudEventIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new RawSerde().deserializer().deserialize("raw", new RecordHeaders(), new byte[]{ 1 }))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no CloudEvent");
    }

    private static WireForm<EnrichedDocument> document(String file, EnrichedDocument document) {
        return WireForm.of(file, document, Channels.DOCUMENTS.values());
    }

    private static EnrichedDocument root() {
        return new EnrichedDocument(DOCUMENT, Standing.ORIGINAL,
                List.of(new TopicTag("reasoning", 1, List.of(new Evidence(null, List.of("Reasoning"))))), List.of(),
                null, List.of(), FETCHED, List.of(new Copy(OTHER, LOCATOR, Copy.Kind.EXCERPT)), 1, List.of());
    }

    private static EnrichedDocument excerpt() {
        return new EnrichedDocument(DOCUMENT, new Standing.ExcerptOf(OTHER, 0.9, 0.2, 1.0, 40), List.of(), List.of(),
                "2026-11-20.1", List.of(), null, List.of(), 0, List.of());
    }

    /** As little as a document can state. */
    private static Document fewest() {
        return new Document(1, DOCUMENT.id(), DOCUMENT.locator(), Form.ARTICLE, null, null, Published.UNKNOWN, null,
                null, List.of(), List.of(), List.of(), List.of(), "Good evening.", 2, DOCUMENT.contentHash(), 1,
                new Provenance("seeds", FETCHED, "text/plain", Map.of()));
    }

    private static Trend.OfTopic topic() {
        return new Trend.OfTopic(1, "looms", "2026-01-10", new Tally(3, 2, 1),
                new TreeMap<>(Map.of("example.org", 2, "seeds", 1)), List.of(DOCUMENT.id(), OTHER));
    }

    private static Trend.OfPerson person(int schema, String period) {
        return new Trend.OfPerson(schema, "looms", "ada byron", period,
                new TreeMap<>(Map.of("Ada Byron", 2, "ADA BYRON", 1)),
                new TreeMap<>(Map.of("2026-01", new Tally(1, 0, 0), "2026-01-10", new Tally(2, 0, 0))));
    }

    private static RawDocument raw(Hints hints) {
        return new RawDocument(LOCATOR, "seeds é", FETCHED, "text/plain; charset=utf-8",
                "Hello, wörld.".getBytes(UTF_8), hints);
    }

    /** By its headers; the body is the record's value, as it is. */
    private static WireForm<RawDocument> raw(String file, RawDocument raw) {
        return new WireForm<>(file, raw, now -> {
            var headers = new RecordHeaders();
            Channels.RAW.values().serializer().serialize("raw", headers, now);
            return lines(headers).getBytes(UTF_8);
        }, bytes -> Channels.RAW.values()
                .deserializer()
                .deserialize("raw", headers(new String(bytes, UTF_8)), raw.body()));
    }

    private static String lines(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(h -> h.key() + ": " + new String(h.value(), UTF_8) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static Headers headers(String lines) {
        var headers = new RecordHeaders();
        lines.lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> headers.add(header[0], header[1].getBytes(UTF_8)));
        return headers;
    }
}
