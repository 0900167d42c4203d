package dev.parley.app.walk;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.print.Plain;
import dev.parley.app.raw.RawRecord;
import dev.parley.model.ContentHash;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Revision;
import dev.parley.model.RawDocument;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.normalise.Outcome.Normalised;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How each content of a document differs from the one before, sentence by sentence, as a unified diff. The contents are made anew from the
 * raw channel, which is read as a whole.
 */
public record RevisionsPage(EnrichedDocument enriched, ChannelReader channels) {
    private static final int CONTEXT = 1;

    /** Nothing for a document that was never revised. */
    public void print(PrintWriter to) {
        if (enriched.revisions().isEmpty())
            return;
        var texts = texts();
        var hashes = Stream
                .concat(enriched.revisions().stream().map(Revision::contentHash),
                        Stream.of(enriched.document().contentHash()))
                .toList();
        for (int i = 1; i < hashes.size(); i++)
            print(to, enriched.revisions().get(i - 1), texts.get(hashes.get(i - 1)), texts.get(hashes.get(i)));
    }

    private static void print(PrintWriter to, Revision revision, @Nullable String before, @Nullable String after) {
        to.println();
        to.println("changed after " + revision.fetched());
        if (before == null || after == null)
            to.println("  today's normaliser makes other texts of these contents");
        else
            diff(sentences(before), sentences(after)).forEach(line -> to.println("  " + Plain.text(line)));
    }

    private static List<String> diff(List<String> before, List<String> after) {
        return UnifiedDiffUtils.generateUnifiedDiff("before", "after", before, DiffUtils.diff(before, after), CONTEXT);
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.!?…])\\s+|\\n+"));
    }

    private Map<ContentHash, String> texts() {
        var texts = new HashMap<ContentHash, String>();
        var normaliser = Normaliser.standard();
        channels.read(RawRecord.CHANNEL, found -> RawRecord.of(found).document().filter(this::isOurs).ifPresent(raw -> {
            if (normaliser.normalise(raw) instanceof Normalised(var document))
                texts.put(document.contentHash(), document.text());
        }));
        return texts;
    }

    private boolean isOurs(RawDocument raw) {
        return raw.locator().equals(enriched.document().locator());
    }
}
