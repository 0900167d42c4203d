package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.html.metadata.Described;
import java.util.List;
import org.jsoup.nodes.Document;

/** What a page as a whole looks like: one text, or many parts (a shop, a thread, a list of teasers). */
final class PageSigns {
    static final Signs SIGNS = new Signs();
    private static final double[] COUNTS = { 1, 3, 9, 27 };
    private static final double[] SIZES = { 60, 120, 250, 500, 1000 };
    private static final double[] WORDS = { 200, 500, 1000, 2000, 4000 };
    private static final double[] SHARES = { 0.1, 0.25, 0.4, 0.55, 0.7, 0.85 };
    private static final double[] LENGTHS = { 20, 28, 36, 44, 55, 70 };
    private static final List<String> KINDS = List.of("article", "website", "product", "blog", "object");
    private static final int BIAS = SIGNS.family("bias", 1);
    private static final int KIND = SIGNS.family("og:type", KINDS.size() + 2);
    private static final int PUBLISHED = SIGNS.family("published", 2);
    private static final int UNITS = SIGNS.family("units", SIZES.length + 1);
    private static final int TOTAL = SIGNS.family("words", WORDS.length + 1);
    private static final int PROSE = SIGNS.family("prose", SHARES.length + 1);
    private static final int DENSITY = SIGNS.family("links", SHARES.length + 1);
    private static final int LENGTH = SIGNS.family("prose.length", LENGTHS.length + 1);
    private static final int DOMINANT = SIGNS.family("dominant", SHARES.length + 1);
    private static final int ARTICLES = SIGNS.family("articles", COUNTS.length + 1);
    private static final int HEADLINES = SIGNS.family("h1", COUNTS.length + 1);
    private static final int BODY = SIGNS.family("body", Hint.values());
    private static final int HINTS = SIGNS.family("hints", Hint.values());
    private static final int SAYS = SIGNS.family("says", Phrase.values());

    private PageSigns() {}

    static void of(Document document, Page page, Signs.Seen seen) {
        seen.add(BIAS);
        declared(page.described(), seen);
        amounts(page, seen);
        prose(page, seen);
        elements(page, seen);
        seen.bits(BODY, Hint.in(document.body().className()));
    }

    private static void declared(Described described, Signs.Seen seen) {
        String kind = described.property("og:type");
        int index = kind == null ? KINDS.size() : KINDS.indexOf(kind.strip());
        seen.add(KIND + (index < 0 ? KINDS.size() + 1 : index));
        seen.add(PUBLISHED + (described.property("article:published_time") == null ? 0 : 1));
    }

    private static void amounts(Page page, Signs.Seen seen) {
        seen.add(UNITS + Signs.bin(page.units().size(), SIZES));
        seen.add(TOTAL + Signs.bin(page.root().words, WORDS));
        seen.add(PROSE + Signs.bin((double) page.root().proseWords / Math.max(1, page.root().words), SHARES));
        seen.add(DENSITY + Signs.bin(page.root().linkDensity(), SHARES));
    }

    private static void prose(Page page, Signs.Seen seen) {
        int prose = 0;
        for (Unit unit : page.units())
            if (unit.prose())
                prose++;
        seen.add(LENGTH + Signs.bin((double) page.root().proseWords / Math.max(1, prose), LENGTHS));
        int most = 0;
        for (Box box : page.boxes())
            most = Math.max(most, box.directProse);
        seen.add(DOMINANT + Signs.bin((double) most / Math.max(1, page.root().proseWords), SHARES));
    }

    private static void elements(Page page, Signs.Seen seen) {
        int articles = 0;
        int headlines = 0;
        int[] hints = new int[64];
        int[] phrases = new int[64];
        for (Box box : page.boxes()) {
            articles += box.tag.equals("article") ? 1 : 0;
            headlines += box.tag.equals("h1") ? 1 : 0;
            for (long rest = box.own; rest != 0; rest &= rest - 1)
                hints[Long.numberOfTrailingZeros(rest)]++;
        }
        for (Unit unit : page.units())
            for (long rest = unit.wording.phrases(); rest != 0; rest &= rest - 1)
                phrases[Long.numberOfTrailingZeros(rest)]++;
        seen.add(ARTICLES + Signs.bin(articles, COUNTS));
        seen.add(HEADLINES + Signs.bin(headlines, COUNTS));
        shares(HINTS, hints, page.units().size(), seen);
        shares(SAYS, phrases, page.units().size(), seen);
    }

    private static void shares(int family, int[] counts, int units, Signs.Seen seen) {
        for (int i = 0; i < counts.length; i++)
            if (counts[i] > 0)
                seen.add(family + i, Math.min(1, Math.log1p(counts[i]) / Math.log1p(units)));
    }
}
