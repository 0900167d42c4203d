package dev.parley.sink.postgres;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.SECOND;
import static dev.parley.sink.Samples.at;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.document;
import static dev.parley.sink.Samples.id;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.remove;
import static dev.parley.sink.Samples.to;
import static dev.parley.sink.postgres.TrendSamples.WITH_TRENDS;
import static dev.parley.sink.postgres.TrendSamples.ada;
import static dev.parley.sink.postgres.TrendSamples.adaInJanuary;
import static dev.parley.sink.postgres.TrendSamples.counted;
import static dev.parley.sink.postgres.TrendSamples.day;
import static dev.parley.sink.postgres.TrendSamples.spoken;
import static dev.parley.sink.postgres.TrendSamples.trendAt;
import static dev.parley.sink.postgres.TrendSamples.trendsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Json;
import dev.parley.model.Published;
import dev.parley.model.Trend;
import dev.parley.sink.Batch;
import dev.parley.sink.Change;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkContract;
import dev.parley.sink.SinkException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sink promises on any PostgreSQL: the same for a server in a process and one in a container. */
abstract class PostgresSinkSuite extends SinkContract {
    /** A server that no other class uses. */
    abstract PostgresExtension postgres();

    @Override
    protected Sink sink() {
        return PostgresSink.at(postgres().url(), "postgres", null, "parley");
    }

    @Override
    protected Map<DocumentId, EnrichedDocument> contents() throws SQLException {
        var contents = new HashMap<DocumentId, EnrichedDocument>();
        for (var body : postgres().query("select body from parley.documents")) {
            var document = Json.MAPPER.readValue(body, EnrichedDocument.class);
            contents.put(document.document().id(), document);
        }
        assertThat(postgres().query("select id from parley.documents except select document from parley.standings"))
                .isEmpty();
        return contents;
    }

    @Override
    @AfterEach
    protected void empty() throws SQLException {
        postgres().execute("drop schema if exists parley cascade");
    }

    @Test
    void aDocumentIsTakenApartIntoRows() throws Exception {
        write(put(0, 1, "The engine weaves\tpatterns,\nit \\ does."));
        assertThat(postgres().query("select name, role from parley.people order by name"))
                .containsExactly("Ada Byron|guest", "Tom Hale|host");
        assertThat(postgres().query("select position, kind, speaker, start_seconds, question, section, text"
                + " from parley.statements order by position"))
                .containsExactly("0|turn|Ada Byron|114.5|null|Beginnings|The engine weaves\tpatterns,\nit \\ does.",
                        "1|answer|Tom Hale|null|Can it?|null|It can.");
        assertThat(postgres().query(
                "select topic, score, terms from parley.topics join parley.evidence using (document," + " topic)"))
                .containsExactly("engines|0.8|{engine}");
    }

    @Test
    void aNewVersionReplacesAllRowsOfTheOldOne() throws Exception {
        write(put(0, 1, "old"), put(1, 2, "two"));
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(3, put(2, 1, "new")));
        }
        assertThat(postgres().query("select text from parley.statements where position = 0 order by text"))
                .containsExactly("new", "two");
        assertThat(postgres().query("select count(*) from parley.people")).containsExactly("4");
    }

    @Test
    void aDocumentThatTheDatabaseRefusesIsRejectedAloneAndNoted() throws Exception {
        var twice = document(2, "two").withTopics(
                List.of(new TopicTag("engines", 0.8, List.of()), new TopicTag("engines", 0.7, List.of())), List.of(),
                "1");
        try (var sink = sink()) {
            sink.open(FIRST);
            var rejected = sink.write(batch(5, put(0, 1, "one"), new Change.Put(at(0, 1), twice), put(2, 3, "three"),
                    put(3, 4, "four"), put(4, 5, "five")));
            assertThat(rejected).singleElement().satisfies(bad -> {
                assertThat(bad.subject()).isEqualTo(id(2).value());
                assertThat(bad.reason()).contains("topics");
            });
        }
        assertThat(contents()).containsOnlyKeys(id(1), id(3), id(4), id(5));
        assertThat(postgres().query("select log_offset, subject from parley.rejections"))
                .containsExactly("1|" + id(2).value());
    }

    @Test
    void ofWhatIsRefusedNoEarlierVersionStaysWhetherItCameInTheSameBatchOrBefore() throws Exception {
        var bad = List.of(new TopicTag("engines", 0.8, List.of()), new TopicTag("engines", 0.7, List.of()));
        try (var sink = PostgresSink.at(postgres().url(), "postgres", null, "parley")) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
            sink.write(batch(4, put(1, 2, "two"),
                    new Change.Put(at(0, 2), document(1, "newer").withTopics(bad, List.of(), "1")),
                    new Change.Put(at(0, 3), document(2, "newer").withTopics(bad, List.of(), "1"))));
            assertThat(contents()).isEmpty();
            assertThat(sink.kept(FIRST).refused()).isEqualTo(2);
            sink.write(batch(5, put(4, 1, "newest")));
        }
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "newest")));
    }

    @Test
    void aTopicThatTheTitleEarnsHasEvidenceWithoutAStatement() throws Exception {
        var titled = document(1, "one").withTopics(
                List.of(new TopicTag("engines", 0.8,
                        List.of(new Evidence(null, List.of("Engines")), new Evidence(0, List.of("engine"))))),
                List.of(), "1");
        write(new Change.Put(at(0, 0), titled));
        assertThat(postgres().query("select statement, terms from parley.evidence order by statement nulls first"))
                .containsExactly("null|{Engines}", "0|{engine}");
    }

    @Test
    void aTrendThatTheDatabaseRefusesIsRejectedAloneAndNoted() throws Exception {
        // no index row holds a name as long as this
        var endless = new Random(1).ints(20_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
        try (var sink = sink()) {
            sink.open(WITH_TRENDS);
            var rejected = sink.write(new Batch(List.of(counted(0, spoken("ada byron")), counted(1, spoken(endless)),
                    counted(2, spoken("tom hale"))), trendsTo(3)));
            assertThat(rejected).singleElement().satisfies(bad -> {
                assertThat(bad.place().offset()).isEqualTo(1);
                assertThat(bad.reason()).contains("person_trends");
            });
        }
        assertThat(postgres().query("select person from parley.person_trends order by person"))
                .containsExactly("ada byron", "tom hale");
        assertThat(postgres().query("select log_offset from parley.rejections")).containsExactly("1");
    }

    /** Midnight of the year 1, as programs write that they know no date, is in the year 0 a zone further east. */
    @Test
    void daysThatNoCalendarOnAWallHasSpoilNeitherTheirDocumentNorAView() throws Exception {
        var day = LocalDate.of(0, 12, 31);
        try (var sink = sink()) {
            sink.open(WITH_TRENDS);
            assertThat(sink.write(new Batch(List.of(new Change.Put(at(0, 0), document(1, "one", Published.on(day))),
                    new Change.Put(at(0, 1), document(2, "two", Published.on(LocalDate.of(12_026, 1, 2)))),
                    counted(0, day(day.toString(), 1)), counted(1, day("2026-01-10", 2)), counted(2, day("0000", 1))),
                    to(2).and(trendsTo(3))))).isEmpty();
        }
        assertThat(
                postgres().query("select published_on, to_char(published_last, 'YYYY-MM-DD BC') from parley.documents"
                        + " order by id = '" + id(1) + "'"))
                .containsExactly("+12026-01-02|12026-01-02 AD", "0000-12-31|0001-12-31 BC");
        assertThat(
                postgres().query("select to_char(day, 'YYYY-MM-DD BC'), documents from parley.topic_days order by day"))
                .containsExactly("0001-12-31 BC|1", "2026-01-10 AD|2");
    }

    @Test
    void aSourceOfAnyCharactersIsCounted() throws Exception {
        var trend = new Trend.OfTopic(Trend.OfTopic.SCHEMA, "engines", "2026-01-10", new Trend.Tally(2, 0, 0),
                new TreeMap<>(Map.of("a\u0000b", 1, "half \ud83d pair", 1)), List.of(id(1)));
        try (var sink = sink()) {
            sink.open(WITH_TRENDS);
            assertThat(sink.write(new Batch(List.of(counted(0, trend)), trendsTo(1)))).isEmpty();
        }
        assertThat(postgres().query("select sources from parley.trends"))
                .containsExactly("{\"a\ufffdb\": 1, \"half \ufffd pair\": 1}");
    }

    @Test
    void onlyDocumentsThatAreStillPublishedCountAsRefused() throws Exception {
        var unreadable = new Change.Unreadable(at(0, 0), id(1).value(), "it breaks off");
        try (var sink = PostgresSink.at(postgres().url(), "postgres", null, "parley")) {
            sink.open(WITH_TRENDS);
            sink.write(
                    new Batch(List.of(unreadable, new Change.Unreadable(trendAt(0), "engines/2026", "it breaks off")),
                            to(1).and(trendsTo(1))));
            assertThat(sink.kept(WITH_TRENDS).refused()).isEqualTo(1);
            sink.write(batch(2, remove(1, 1)));
            assertThat(sink.kept(WITH_TRENDS).refused()).isZero();
        }
        assertThat(postgres().query("select subject from parley.rejections")).containsExactly("engines/2026");
    }

    @Test
    void rejectionsAreThoseOfThePresentGeneration() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(2, new Change.Unreadable(at(0, 0), "one", "old"),
                    new Change.Unreadable(at(0, 1), "two", "old")));
            sink.open(SECOND);
            sink.write(batch(1, new Change.Unreadable(at(0, 0), "three", "new")));
        }
        assertThat(postgres().query("select log_offset, subject, reason from parley.rejections"))
                .containsExactly("0|three|new");
    }

    @Test
    void aServerThatIsTooOldIsRefusedByName() throws Exception {
        try (var old = new OldServer("14.2"); var sink = PostgresSink.at(old.url(), "postgres", null, "parley")) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOfSatisfying(SinkException.class, e -> {
                assertThat(e).hasMessageContaining("PostgreSQL 14 is too old");
                assertThat(e.isLasting()).isTrue();
            });
        }
    }

    @Test
    void whoSaidWhatAboutWhichTopicWhen() throws Exception {
        write(put(0, 1, "Engines will compose music."), put(1, 2, "Bread and butter."));
        assertThat(postgres().query("select speaker, text, topic, published_on, title from parley.said"
                + " where topic = 'engines' and search @@ websearch_to_tsquery('english', 'composing music')"))
                .containsExactly("Ada Byron|Engines will compose music.|engines|2026-01-10|Talk 1");
    }

    @Test
    void trendsAreReplacedWithTheirPositions() throws Exception {
        try (var sink = sink()) {
            sink.open(WITH_TRENDS);
            sink.write(new Batch(List.of(counted(0, day("2026-01-10", 1)), counted(1, day("2026-01", 2)),
                    counted(2, day("2026-01-11", 5)), counted(3, ada())), trendsTo(4)));
            sink.write(new Batch(List.of(counted(4, day("2026-01-10", 3)), counted(5, adaInJanuary()),
                    new Change.Uncounted(trendAt(6), day("2026-01-11", 0).key())), trendsTo(7)));
        }
        assertThat(postgres().query("select topic, day, documents, undated from parley.topic_days"))
                .containsExactly("engines|2026-01-10|3|1");
        assertThat(postgres().query("select topic, month, documents from parley.topic_months"))
                .containsExactly("engines|2026-01|5");
        assertThat(postgres().query("select topic, year, documents from parley.topic_years"))
                .containsExactly("engines|2026|5");
        assertThat(postgres().query("select person, name, topic, documents from parley.person_topics"))
                .containsExactly("ada byron|Ada Byron|engines|2");
        try (var sink = sink()) {
            assertThat(sink.open(WITH_TRENDS)).isEqualTo(trendsTo(7));
        }
    }

    @Test
    void twoRunsOnOneSchemaTakeTurnsAndWriteEachRecordOnce() throws Exception {
        try (var one = sink(); var other = sink()) {
            one.open(FIRST);
            other.open(FIRST);
            one.write(batch(2, put(0, 1, "one"), put(1, 2, "two")));
            other.write(batch(1, put(0, 1, "one")));
            other.write(batch(3, put(1, 2, "two"), put(2, 3, "three")));
            one.write(batch(3, put(2, 3, "three")));
        }
        assertThat(contents()).containsOnlyKeys(id(1), id(2), id(3));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(3));
        }
    }

    /** It would keep locks, and servers end it after a while. */
    @Test
    void noTransactionIsLeftOpenWhileNothingIsWritten() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThat(idle()).containsOnly("idle");
            sink.write(batch(1, put(0, 1, "one")));
            assertThat(idle()).containsOnly("idle");
        }
    }

    private List<String> idle() throws SQLException {
        return postgres().query("select state from pg_stat_activity where application_name = 'parley'");
    }

    @Test
    void aConnectionCutInTheMiddleLosesNothing() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
            postgres().execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley'");
            var failure = failure(() -> sink.write(batch(2, put(1, 2, "two"))));
            assertThat(failure.isLasting()).isFalse();
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
            sink.write(batch(2, put(1, 2, "two")));
        }
        assertThat(contents()).containsOnlyKeys(id(1), id(2));
    }

    @Test
    void aSchemaThatWasChangedByHandIsNamed() throws Exception {
        write(put(0, 1, "one"));
        postgres().execute("update parley.flyway_schema_history set checksum = 1 where version = '1'");
        try (var sink = sink()) {
            var failure = failure(() -> sink.open(FIRST));
            assertThat(failure.isLasting()).isTrue();
            assertThat(failure).hasMessageContaining("drop schema parley cascade");
        }
    }

    @Test
    void aHalfMigratedSchemaIsNamed() throws Exception {
        write(put(0, 1, "one"));
        postgres().execute("update parley.flyway_schema_history set success = false where version = '1'");
        try (var sink = sink()) {
            var failure = failure(() -> sink.open(FIRST));
            assertThat(failure.isLasting()).isTrue();
            assertThat(failure).hasMessageContaining("schema parley");
        }
    }

    /** Some of which have a history of Flyway's, too. */
    @Test
    void aSchemaOfSomebodyElseIsNeverToBeDropped() throws Exception {
        for (var history : List.of(false, true)) {
            postgres().execute("create schema parley; create table parley.theirs (text text)");
            if (history)
                postgres().execute(
                        "create table parley.flyway_schema_history (installed_rank int primary key, version text,"
                                + " description text, type text, script text, checksum int, installed_by text, installed_on timestamp"
                                + " default now(), execution_time int, success boolean);"
                                + " insert into parley.flyway_schema_history values"
                                + " (1, '1', 'theirs', 'SQL', 'V1__theirs.sql', 7, 'them', now(), 1, true)");
            try (var sink = sink()) {
                var failure = failure(() -> sink.open(FIRST));
                assertThat(failure.isLasting()).isTrue();
                assertThat(failure).hasMessageContaining("sink.postgres.schema")
                        .message()
                        .doesNotContainIgnoringCase("drop");
            }
            assertThat(postgres().query("select count(*) from parley.theirs")).containsExactly("0");
            empty();
        }
    }

    @Test
    void aUserWithoutRightsIsTold() throws Exception {
        postgres().execute("create role guest login");
        try (var sink = PostgresSink.at(postgres().url(), "guest", null, "parley")) {
            var failure = failure(() -> sink.open(FIRST));
            assertThat(failure.isLasting()).isTrue();
            assertThat(failure).hasMessageContaining("Grant");
        } finally {
            postgres().execute("drop role guest");
        }
    }

    @Test
    void aServerOutOfReachMayComeBack() throws Exception {
        try (var sink = PostgresSink.at("jdbc:postgresql://127.0.0.1:1/postgres", "postgres", null, "parley")) {
            assertThat(failure(() -> sink.open(FIRST)).isLasting()).isFalse();
        }
    }

    @Test
    void aMissingDatabaseIsNamed() throws Exception {
        var url = postgres().url().replaceFirst("/postgres$", "/nowhere");
        try (var sink = PostgresSink.at(url, "postgres", null, "parley")) {
            var failure = failure(() -> sink.open(FIRST));
            assertThat(failure).hasMessageContaining("nowhere").hasMessageContaining("Create it");
            assertThat(failure.isLasting()).isTrue();
        }
    }

    private static SinkException failure(Failing work) {
        return catchThrowableOfType(SinkException.class, work::run);
    }

    private interface Failing {
        void run() throws Exception;
    }

    private void write(Change... changes) throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThat(sink.write(batch(changes.length, changes))).isEmpty();
        }
    }
}
