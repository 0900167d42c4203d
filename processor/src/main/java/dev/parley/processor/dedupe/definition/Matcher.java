package dev.parley.processor.dedupe.definition;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.sketch.Overlap;
import dev.parley.processor.dedupe.index.AnchorTable;
import dev.parley.processor.dedupe.index.KeyedRows;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Groups documents that come in their total order, one after the other. Not thread-safe. */
public final class Matcher {
    /** No document. */
    public static final int NONE = -1;

    private final KeyedRows firsts = new KeyedRows(this::content);
    private final AnchorTable postings = new AnchorTable();
    private final int[] originals = new int[Rules.ORIGINALS_AN_ANCHOR];
    private final List<Sketch> sketches = new ArrayList<>();
    private long[] contents = new long[64];
    private int[] anchorCounts = new int[64];
    private int[] heads = new int[64];
    private int[] absorbers = new int[64];
    private int[] shared = new int[64];
    private int[] touched = new int[64];
    private int touchedSize;

    /** Takes the next document, which gets the next number from 0. */
    public int add(ContentHash content, Sketch sketch) {
        int document = next(sketch);
        contents[document] = content.prefix();
        int twin = firsts.find(content.prefix(), row -> true);
        if (twin == NONE)
            firsts.add(document);
        heads[document] = twin == NONE ? match(document, sketch) : twin;
        return document;
    }

    private long content(int document) {
        return contents[document];
    }

    /** What the index takes in memory, beside the sketches. */
    public long bytes() {
        return postings.bytes() + firsts.bytes() + 24L * contents.length;
    }

    /** The last document of the way by head and absorber: the root of the group. */
    public int root(int document) {
        int at = document;
        for (int next = parent(at); next != NONE; next = parent(at))
            at = next;
        return at;
    }

    /** The sketch that was given. */
    public Sketch sketch(int document) {
        return sketches.get(document);
    }

    private int parent(int document) {
        return heads[document] != NONE ? heads[document] : absorbers[document];
    }

    private int next(Sketch sketch) {
        int document = sketches.size();
        sketches.add(sketch);
        if (document == heads.length) {
            contents = Arrays.copyOf(contents, larger(document));
            heads = Arrays.copyOf(heads, larger(document));
            absorbers = Arrays.copyOf(absorbers, larger(document));
            anchorCounts = Arrays.copyOf(anchorCounts, larger(document));
            shared = Arrays.copyOf(shared, larger(document));
        }
        absorbers[document] = NONE;
        return document;
    }

    private static int larger(int length) {
        return length + length / 4;
    }

    private int match(int document, Sketch sketch) {
        int[] anchors = sketch.anchors();
        anchorCounts[document] = anchors.length;
        for (int anchor : anchors)
            find(anchor);
        var candidates = candidates(anchors.length);
        int head = head(document, candidates);
        if (head == NONE)
            enter(document, anchors, candidates);
        return head;
    }

    /** An anchor that so many have is unusable. */
    private void find(int anchor) {
        int count = postings.rows(anchor, originals);
        if (count < originals.length)
            for (int i = 0; i < count; i++)
                touch(originals[i]);
    }

    private void touch(int original) {
        if (shared[original]++ > 0)
            return;
        if (touchedSize == touched.length)
            touched = Arrays.copyOf(touched, touchedSize * 2);
        touched[touchedSize++] = original;
    }

    private List<Integer> candidates(int anchors) {
        var enough = new ArrayList<long[]>();
        for (int i = 0; i < touchedSize; i++) {
            int original = touched[i];
            if (Rules.enough(shared[original], anchors, anchorCounts[original]))
                enough.add(new long[]{ -shared[original], original });
            shared[original] = 0;
        }
        touchedSize = 0;
        enough.sort(Comparator.<long[]>comparingLong(c -> c[0]).thenComparingLong(c -> c[1]));
        return enough.stream().limit(Rules.MOST_CANDIDATES).map(c -> (int) c[1]).toList();
    }

    /** The earliest that is about as long; else the longest of which this is an excerpt. */
    private int head(int document, List<Integer> candidates) {
        int head = NONE;
        for (int original : candidates)
            if (!longer(document, original) && similar(original, document) && betterHead(original, head, document))
                head = original;
        return head;
    }

    private boolean betterHead(int original, int than, int document) {
        if (than == NONE)
            return true;
        int rank = Rules.headRank(length(document), length(original));
        int other = Rules.headRank(length(document), length(than));
        return rank == other ? original < than : rank < other;
    }

    private int length(int document) {
        return sketch(document).length();
    }

    private boolean longer(int a, int b) {
        return Sketch.longer(length(a), length(b));
    }

    private boolean similar(int earlier, int later) {
        return Comparison.of(sketch(earlier), sketch(later)).similar();
    }

    private void enter(int document, int[] anchors, List<Integer> candidates) {
        for (int anchor : anchors)
            if (postings.rows(anchor, originals) < originals.length)
                postings.add(anchor, document);
        for (int original : candidates)
            if (longer(document, original) && longest(document, original) && similar(original, document))
                absorbers[original] = document;
    }

    /** Whether it is longer than what absorbs the original so far. */
    private boolean longest(int document, int original) {
        return absorbers[original] == NONE || length(document) > length(absorbers[original]);
    }
}
