package dev.parley.processor.normalise.html;

import dev.parley.model.Hints;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.html.metadata.PageMetadata;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the main content of a web page and what the page says about itself. Takes any bytes: time and memory grow with their number
 * only, and what can't be read is refused with a reason. Thread-safe. Does not fetch, and runs no scripts.
 */
public final class HtmlReader {
    private final Scorer scorer = new Scorer();
    private final Set<Rule> rules;

    public HtmlReader() {
        this(EnumSet.allOf(Rule.class));
    }

    /** With these rules only, to see what each brings. */
    public HtmlReader(Set<Rule> rules) {
        this.rules = rules;
    }

    /**
     * @param contentType as the server declared it; its charset is believed less than a byte order mark and than the bytes themselves
     * @param hints used where the page itself does not say
     */
    public Reading read(byte[] body, String contentType, Hints hints) {
        return NotHtml.in(body).<Reading>map(refused -> refused).orElseGet(() -> parse(body, contentType, hints));
    }

    private Reading parse(byte[] body, String contentType, Hints hints) {
        Document document = Parser.htmlParser().parseInput(Encoding.reader(body, contentType), base(hints));
        Page page = PageWalk.over(document);
        Scored scored = scorer.score(page);
        List<Unit> kept = Selection.of(scored, rules);
        List<Block> blocks = BlockBuilder.blocks(kept);
        if (blocks.isEmpty())
            return new Reading.Refused(Code.NO_TEXT, NotHtml.whyNoText(document));
        return new Reading.Content(PageMetadata.of(page.described(), scored.article(), Opening.of(page, kept), hints),
                blocks);
    }

    private static String base(Hints hints) {
        return Optional.ofNullable(hints.canonicalUrl()).map(URI::toString).orElse("");
    }
}
