package dev.parley.processor.dedupe.definition;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.sketch.Overlap;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups documents that come in their total order, one after the other. Not thread-safe. */
public final class Matcher {
    /** No document. */
    public static final int NONE = -1;

    private final Map<ContentHash, Integer> firstWith = new HashMap<>();
    private final Postings postings = new Postings();
    private final List<Sketch> sketches = new ArrayList<>();
    private int[] anchorCounts = new int[64];
    private int[] heads = new int[64];
    private int[] absorbers = new int[64];
    private int[] shared = new int[64];
    private int[] touched = new int[64];
    private int touchedSize;

    /** Takes the next document, which gets the next number from 0. */
    public int add(ContentHash content, Sketch sketch) {
        int document = next(sketch);
        var twin = firstWith.putIfAbsent(content, document);
        heads[document] = twin == null ? match(document, sketch) : twin;
        return document;
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
            heads = Arrays.copyOf(heads, document * 2);
            absorbers = Arrays.copyOf(absorbers, document * 2);
            anchorCounts = Arrays.copyOf(anchorCounts, document * 2);
            shared = Arrays.copyOf(shared, document * 2);
        }
        absorbers[document] = NONE;
        return document;
    }

    private int match(int document, Sketch sketch) {
        int[] anchors = sketch.anchors();
        anchorCounts[document] = anchors.length;
        for (int anchor : anchors)
            postings.forEach(anchor, this::touch);
        var candidates = candidates(anchors.length);
        int head = head(document, candidates);
        if (head == NONE)
            enter(document, anchors, candidates);
        return head;
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
