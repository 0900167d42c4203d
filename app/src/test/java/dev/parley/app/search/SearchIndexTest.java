package dev.parley.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.model.Locator;
import dev.parley.model.Published;
import dev.parley.model.SampleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

    @TempDir
    private Path folder = Path.of("");

    private SearchIndex index() {
        return SearchIndex.write(folder).orElseThrow(() -> new AssertionError("somebody else writes it"));
    }

    private static void put(SearchIndex index, String path, String source, String site) {
        index.put(SampleDocuments.of(Locator.ofFile("seeds", path), source, site, NOW), NOW);
        index.refresh();
    }

    @Test
    void oneOfWhichAFileIsBrokenIsMadeAnew() throws IOException {
        unpacked();
        try (var files = Files.newDirectoryStream(folder, "*.fdt")) {
            for (var file : files)
                Files.writeString(file, "cut off");
        }
        try (var index = index()) {
            assertThat(index.size()).isZero();
            put(index, "a.txt", "seeds", "example.org");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    /** As large segments lie: a file of each kind, of which a writer opens few. */
    private void unpacked() throws IOException {
        var settings = new IndexWriterConfig(new Words()).setUseCompoundFile(false);
        try (var directory = FSDirectory.open(folder); var writer = new IndexWriter(directory, settings)) {
            writer.addDocument(Fields.of(SampleDocument.ENRICHED, NOW));
            writer.commit();
        }
    }

    /** Pages state their sites, so that anybody may name one. */
    @Test
    void aSiteOrSourceOfAnyLengthIsFoundAndStopsNothing() {
        var endless = "a".repeat(40_000);
        try (var index = index()) {
            put(index, "a.txt", "seeds", endless);
            put(index, "b.txt", endless, "example.org");
            assertThat(index.find(Search.of("source:" + endless), null, 10).total()).isEqualTo(2);
            assertThat(index.find(Search.of("source:seeds"), null, 10).hits()).singleElement()
                    .satisfies(hit -> assertThat(String.valueOf(hit.document().site())).hasSize(Summary.TITLE));
        }
    }

    /** As in a title that somebody pastes. */
    @Test
    void marksBetweenWordsAreNotLookedFor() {
        try (var index = index()) {
            put(index, "a.txt", "seeds", "example.org");
            assertThat(index.find(Search.of("Good – evening"), null, 10).total()).isEqualTo(1);
            assertThat(index.find(Search.of("good & source:seeds -?"), null, 10).total()).isEqualTo(1);
            assertThat(index.find(Search.of("good – morning"), null, 10).total()).isZero();
            assertThat(index.find(Search.of("–"), null, 10).total()).as("nothing but marks").isZero();
        }
    }

    /** As search engines read it. */
    @Test
    void aQuoteThatIsLeftOpenReachesToTheEnd() {
        try (var index = index()) {
            put(index, "a.txt", "seeds", "example.org");
            for (var found : List.of("\"good evening", "good \"evening", "evening\"", "source:\"seeds"))
                assertThat(index.find(Search.of(found), null, 10).total()).as(found).isEqualTo(1);
            assertThat(index.find(Search.of("\"evening good"), null, 10).total()).isZero();
        }
    }

    @Test
    void theLastPageHasNoNextHoweverFullItIs() {
        try (var index = index()) {
            for (var path : List.of("a.txt", "b.txt", "c.txt", "d.txt"))
                put(index, path, "seeds", "example.org");
            var sizes = new ArrayList<Integer>();
            @Nullable
            String cursor = null;
            do {
                var page = index.find(Search.ALL, cursor, 2);
                sizes.add(page.hits().size());
                cursor = page.next();
            } while (cursor != null);
            assertThat(sizes).containsExactly(2, 2);
        }
    }

    /** A column of the trends leads to the documents behind it, and to no others. */
    @Test
    void aPeriodOfTheTrendsFindsWhatIsCountedInIt() {
        try (var index = index()) {
            put(index, "late.txt", Published.at(OffsetDateTime.parse("2026-11-20T23:30:00-05:00")));
            put(index, "early.txt", Published.at(OffsetDateTime.parse("2026-11-21T00:30:00+02:00")));
            put(index, "vague.txt", Published.in(YearMonth.of(2026, 11)));
            put(index, "vaguer.txt", Published.in(Year.of(2026)));
            put(index, "undated.txt", Published.UNKNOWN);
            put(index, "unlikely.txt", Published.on(LocalDate.of(1066, 10, 14)));
            assertThat(counted(index, "2026-11-21")).containsExactlyInAnyOrder("late.txt");
            assertThat(counted(index, "2026-11-20")).containsExactlyInAnyOrder("early.txt", "undated.txt");
            assertThat(counted(index, "2026-w47")).containsExactlyInAnyOrder("late.txt", "early.txt", "undated.txt");
            assertThat(counted(index, "2026-11")).containsExactlyInAnyOrder("late.txt", "early.txt", "undated.txt",
                    "vague.txt");
            assertThat(counted(index, "2026")).hasSize(5);
            assertThat(counted(index, "1066")).as("what can't be right does not count").isEmpty();
            assertThatExceptionOfType(SearchException.class).isThrownBy(() -> counted(index, "yesterday"));
        }
    }

    private static void put(SearchIndex index, String path, Published published) {
        index.put(SampleDocuments.of(Locator.ofFile("seeds", path), published, NOW), NOW);
        index.refresh();
    }

    private static List<String> counted(SearchIndex index, String period) {
        return index.find(Search.of("counted:" + period), null, 10)
                .hits()
                .stream()
                .map(hit -> hit.document().locator().replace("folder:seeds/", ""))
                .toList();
    }

    /** A sign of them is no word, and signs that stand anywhere are not what was looked for. */
    @ParameterizedTest
    @CsvSource({ "東京の研究室で推論モデルを作る, 推論モデル, 論推", "今日は人工智能的未来, 智能, 能智", "นี่คือปัญญาประดิษฐ์ใหม่, ปัญญา, ญาปัญ",
            "東京の研究室, 東京*, 京東*" })
    void aWordInAScriptWithoutSpacesIsFoundWhereItsSignsFollowEachOther(String title, String word, String other) {
        try (var index = index()) {
            index.put(SampleDocuments.titled(title), NOW);
            index.refresh();
            assertThat(index.find(Search.of(word), null, 10).total()).as(word).isEqualTo(1);
            assertThat(index.find(Search.of(other), null, 10).total()).as(other).isZero();
        }
    }

    @Test
    void aPluralWithAnyEndingFindsThePlural() {
        try (var index = index()) {
            index.put(SampleDocuments.titled("Coding agents at night"), NOW);
            index.refresh();
            assertThat(index.find(Search.of("agents*"), null, 10).total()).isEqualTo(1);
            assertThat(index.find(Search.of("agen*"), null, 10).total()).isEqualTo(1);
            assertThat(index.find(Search.of("agents* -agents*"), null, 10).total()).isZero();
        }
    }
}
