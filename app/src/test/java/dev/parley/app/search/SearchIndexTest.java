package dev.parley.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Locator;
import dev.parley.model.SampleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
