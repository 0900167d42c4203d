package dev.parley.app.search;

import dev.parley.app.exit.Failure;
import dev.parley.app.search.Found.Hit;
import dev.parley.app.search.Found.Passage;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents as they can be found. Written by one process, read by any. Thread-safe, but for one thing: a thread that writes must not be
 * interrupted, since Lucene then gives up the index.
 */
public final class SearchIndex implements AutoCloseable {
    /** Of the fields and their analysis; an index of another version is made anew. */
    static final int VERSION = 3;
    private static final SortField LATEST = LongField.newSortField(Fields.APPENDED, true,
            SortedNumericSelector.Type.MAX);
    private static final SortField BY_ID = KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, LATEST, BY_ID);
    /** Where all fit as well: sorted by a point, Lucene passes over most that are older. */
    private static final Sort NEWEST = new Sort(LATEST, BY_ID);
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private final Analyzer analyzer;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Analyzer analyzer, Directory directory, @Nullable IndexWriter writer,
            SearcherManager searchers) {
        this.analyzer = analyzer;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** A document as it came out of the walk, and when. */
    public record Stored(byte[] json, Instant appended) {
        public EnrichedDocument document() {
            return Json.MAPPER.readValue(json, EnrichedDocument.class);
        }
    }

    /**
     * For writing; one that is broken or of another version is emptied.
     *
     * @return empty if another process writes it
     */
    static Optional<SearchIndex> write(Path folder) {
        var analyzer = new Words();
        try {
            var directory = FSDirectory.open(folder);
            return Optional.of(mended(analyzer, directory));
        } catch (LockObtainFailedException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw Failure.environment("the search index in " + folder + " can't be opened: " + e.getMessage()
                    + "; delete the folder, and it is made anew", e);
        }
    }

    private static SearchIndex mended(Analyzer analyzer, Directory directory) throws IOException {
        try {
            return over(analyzer, directory);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
                | NoSuchFileException e) {
            LOG.warn("the search index is broken ({}) and is made anew", e.getMessage());
            for (var file : directory.listAll())
                directory.deleteFile(file);
            return over(analyzer, directory);
        }
    }

    private static SearchIndex over(Analyzer analyzer, Directory directory) throws IOException {
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        try {
            return new SearchIndex(analyzer, directory, writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException e) { // a writer opens without looking at what is in the segments, and holds the lock
            writer.rollback();
            throw e;
        }
    }

    /** As it was committed last, while another process may write it. */
    static SearchIndex read(Path folder) {
        try {
            var directory = FSDirectory.open(folder);
            return new SearchIndex(new Words(), directory, null, new SearcherManager(directory, new SearcherFactory()));
        } catch (IndexNotFoundException e) {
            throw Failure.environment("the search index is being made; try again in a moment", e);
        } catch (IOException e) {
            throw Failure.environment("the search index in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    void put(EnrichedDocument document, Instant appended) {
        change(w -> w.updateDocument(id(document.document().id()), Fields.of(document, appended)));
    }

    void remove(DocumentId gone) {
        change(w -> w.deleteDocuments(id(gone)));
    }

    void clear() {
        change(IndexWriter::deleteAll);
    }

    /** From now on searches see what was written. */
    void refresh() {
        change(_ -> searchers.maybeRefreshBlocking());
    }

    void commit(Progress progress) {
        change(w -> {
            w.setLiveCommitData(progress.spelt().entrySet());
            w.commit();
        });
    }

    /** The data of the last commit; empty if there is none. */
    Map<String, String> committed() {
        var data = new HashMap<String, String>();
        change(w -> {
            if (w.getLiveCommitData() != null)
                w.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        });
        return data;
    }

    /** Another number whenever searches may find something else. */
    public long generation() {
        return ask(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    /** How many documents there are. */
    public int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * The best first where words are looked for, else the newest.
     *
     * @param cursor of the page; null for the first
     * @throws SearchException if the cursor is none
     */
    public Found find(Search search, @Nullable String cursor, int limit) {
        var before = cursor == null ? null : Cursor.parse(cursor);
        var query = new Queries(analyzer).of(search);
        return ask(searcher -> {
            var order = search.ranks() ? BEST : NEWEST;
            var after = before == null ? null : before.after(searcher.getIndexReader().maxDoc(), search.ranks());
            var found = searcher.searchAfter(after, query, limit + 1, order).scoreDocs;
            var page = Arrays.copyOf(found, Math.min(found.length, limit));
            var next = found.length > limit ? Cursor.of((FieldDoc) page[limit - 1]).spelt() : null;
            return new Found(hits(searcher, search, page), searcher.count(query), next);
        });
    }

    private List<Hit> hits(IndexSearcher searcher, Search search, ScoreDoc[] page) throws IOException {
        var documents = Arrays.stream(page).mapToInt(found -> found.doc).toArray();
        var passages = search.ranks() && page.length > 0
                ? Passages.of(searcher, analyzer, new Queries(analyzer).marked(search), documents)
                : List.<List<Passage>>of();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++)
            hits.add(new Hit(summary(searcher, documents[i]), passages.isEmpty() ? List.of() : passages.get(i)));
        return hits;
    }

    private static Summary summary(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
        if (values == null || !values.advanceExact(document - leaf.docBase))
            throw new IllegalStateException("a document of the index has no summary");
        var bytes = values.binaryValue();
        return Json.MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, Summary.class);
    }

    /** Topics that any document has. */
    public SortedSet<String> topics() {
        return ask(searcher -> {
            var topics = new TreeSet<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TOPIC);
            if (terms != null)
                for (var each = terms.iterator(); each.next() != null;)
                    topics.add(each.term().utf8ToString());
            return topics;
        });
    }

    /** All of a document. */
    public Optional<Stored> document(DocumentId id) {
        return ask(searcher -> {
            var found = searcher.search(new TermQuery(id(id)), 1).scoreDocs;
            if (found.length == 0)
                return Optional.empty();
            var fields = searcher.storedFields().document(found[0].doc, Set.of(Fields.JSON, Fields.APPENDED));
            return Optional.of(new Stored(fields.getBinaryValue(Fields.JSON).bytes,
                    Instant.ofEpochMilli(fields.getField(Fields.APPENDED).numericValue().longValue())));
        });
    }

    public Optional<Summary> summary(DocumentId id) {
        return list(new TermQuery(id(id)), 1).stream().findFirst();
    }

    /** A root and what leads to it, the newest first. */
    public List<Summary> group(DocumentId root, int most) {
        return list(new TermQuery(new Term(Fields.ROOT, root.value())), most);
    }

    private List<Summary> list(Query query, int most) {
        return ask(searcher -> {
            var summaries = new ArrayList<Summary>();
            for (var found : searcher.search(query, most, NEWEST).scoreDocs)
                summaries.add(summary(searcher, found.doc));
            return summaries;
        });
    }

    private static Term id(DocumentId id) {
        return new Term(Fields.ID, id.value());
    }

    private interface Change {
        void on(IndexWriter writer) throws IOException;
    }

    private void change(Change change) {
        if (writer == null)
            throw new IllegalStateException("the index was opened for reading");
        try {
            change.on(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index can't be written", e);
        }
    }

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index can't be read", e);
        }
    }

    @Override
    public void close() {
        try (directory; writer; searchers) {
            // what is not committed is read from the channel again
            if (writer != null)
                writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index can't be closed", e);
        }
    }
}
