package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a unit, its elements and its look-alikes on the page say by themselves. */
final class LocalSigns {
    static final Signs SIGNS = new Signs();
    private static final double[] LENGTHS = { 1, 2, 3, 5, 8, 12, 18, 28, 45, 80 };
    private static final double[] DENSITIES = { 0.01, 0.15, 0.35, 0.6, 0.95 };
    private static final double[] COUNTS = { 2, 3, 5, 9, 17, 33 };
    private static final double[] SHARES = { 0.02, 0.1, 0.25, 0.5, 0.75, 0.95 };
    private static final double[] MARKED = { 0.01, 0.5, 0.9 };
    private static final double[] INITIALS = { 0.2, 0.5, 0.8 };
    private static final double[] FIGURES = { 0.01, 0.1, 0.3 };
    private static final double[] ARTICLE_COUNTS = { 1, 2, 4 };
    private static final int BIAS = SIGNS.family("bias", 1);
    private static final int WORDS = SIGNS.family("words", LENGTHS.length + 1);
    private static final int LINKS = SIGNS.family("links", DENSITIES.length + 1);
    private static final int SHORT_LINKS = SIGNS.family("short+links", DENSITIES.length + 1);
    private static final int SENTENCES = SIGNS.family("sentences", 4);
    private static final int COMMAS = SIGNS.family("commas", 4);
    private static final int LAST = SIGNS.family("last", 6);
    private static final int FIRST = SIGNS.family("first", 5);
    private static final int CAPITALS = SIGNS.family("capitals", 4);
    private static final int DIGITS = SIGNS.family("digits", 4);
    private static final int PHRASE = SIGNS.family("says", Phrase.values());
    private static final int TAG = SIGNS.family("tag", Tags.Structure.values());
    private static final int WITHIN = SIGNS.family("within", Tags.Structure.values());
    private static final int OWN = SIGNS.family("own", Hint.values());
    private static final int NEAR = SIGNS.family("near", Hint.values());
    private static final int FAR = SIGNS.family("far", Hint.values());
    private static final int INLINE = SIGNS.family("inline", Hint.values());
    private static final int PLACE = SIGNS.family("place", 10);
    private static final int TITLED = SIGNS.family("title", 4);
    private static final int HOLDER_LINKS = SIGNS.family("holder.links", DENSITIES.length + 1);
    private static final int HOLDER_PROSE = SIGNS.family("holder.prose", SHARES.length + 1);
    private static final int HOLDER_SHARE = SIGNS.family("holder.share", SHARES.length + 1);
    private static final int HOLDER_UNITS = SIGNS.family("holder.units", COUNTS.length + 1);
    private static final int OUTER_LINKS = SIGNS.family("outer.links", DENSITIES.length + 1);
    private static final int OUTER_PROSE = SIGNS.family("outer.prose", SHARES.length + 1);
    private static final int OUTER_SHARE = SIGNS.family("outer.share", SHARES.length + 1);
    private static final int KIN = SIGNS.family("kin", COUNTS.length + 1);
    private static final int KIN_WORDS = SIGNS.family("kin.words", LENGTHS.length + 1);
    private static final int KIN_LINKS = SIGNS.family("kin.links", DENSITIES.length + 1);
    private static final int NEXT_WORDS = SIGNS.family("next.words", LENGTHS.length + 1);
    private static final int NEXT_LINKS = SIGNS.family("next.links", DENSITIES.length + 1);
    private static final int BEFORE_WORDS = SIGNS.family("before.words", LENGTHS.length + 1);
    private static final int BEFORE_LINKS = SIGNS.family("before.links", DENSITIES.length + 1);
    private static final int REPEATED = SIGNS.family("repeated", 3);
    private static final int STRONG = SIGNS.family("strong", 4);
    private static final int EMPHASIS = SIGNS.family("emphasis", 4);
    private static final int SAYS_SHORT = SIGNS.family("short.says", Phrase.values());
    private static final int SAYS_LINK = SIGNS.family("link.says", Phrase.values());
    private static final int HEADLINES = SIGNS.family("headlines", 4);
    private static final int ARTICLES = SIGNS.family("articles", 5);
    private static final int ARTICLES_ALL = SIGNS.family("articles.all", 4);
    private static final int PICTURE = SIGNS.family("picture", 4);
    private static final int IN_TITLE = SIGNS.family("in.title", 3);
    private static final int TAG_LINKS = SIGNS.family("tag.links", 60);
    private static final int WORD_PLACE = SIGNS.family("words.before", 10);
    private static final int PROSE_PAGE = SIGNS.family("page.prose", SHARES.length + 1);

    /** Units of the same make. */
    private static final class Kin {
        int count;
        int words;
        int linkWords;
        int sizes;
        int lengths;
        int densities;

        void add(Unit unit) {
            count++;
            words += unit.words;
            linkWords += unit.linkWords;
        }

        void findBins() {
            sizes = Signs.bin(count, COUNTS);
            lengths = Signs.bin((double) words / count, LENGTHS);
            densities = Signs.bin((double) linkWords / Math.max(1, words), DENSITIES);
        }
    }

    /** Units of the same text. */
    private static final class Count {
        int units;
    }

    private final Page page;
    /** By the number of their make. */
    private final Kin[] kin;
    /** By unit, those of the same text. */
    private final Count[] repeats;
    private final int heading;
    private final int[] before;
    /** By unit, the bins of its words and of the share of them in links. */
    private final int[] lengths;
    private final int[] densities;
    private final String title;
    private final int allArticles;

    LocalSigns(Page page) {
        this.page = page;
        kin = kin(page.units());
        repeats = repeats(page.units());
        heading = heading(page.units());
        title = page.described().title().toLowerCase(java.util.Locale.ROOT);
        allArticles = page.boxes().getLast().articlesBefore;
        before = new int[page.units().size()];
        lengths = new int[before.length];
        densities = new int[before.length];
        int words = 0;
        for (int i = 0; i < before.length; i++) {
            Unit unit = page.units().get(i);
            before[i] = words;
            words += unit.words;
            lengths[i] = Signs.bin(unit.words, LENGTHS);
            densities[i] = Signs.bin(unit.linkDensity(), DENSITIES);
        }
    }

    private static Kin[] kin(List<Unit> units) {
        Kin[] kin = new Kin[units.size()];
        int makes = 0;
        for (Unit unit : units) {
            if (kin[unit.make] == null)
                kin[makes++] = new Kin();
            kin[unit.make].add(unit);
        }
        for (int make = 0; make < makes; make++)
            kin[make].findBins();
        return kin;
    }

    private static Count[] repeats(List<Unit> units) {
        Map<String, Count> byText = new HashMap<>();
        Count[] repeats = new Count[units.size()];
        for (int i = 0; i < repeats.length; i++) {
            repeats[i] = byText.computeIfAbsent(units.get(i).text(), _ -> new Count());
            repeats[i].units++;
        }
        return repeats;
    }

    private void marks(Unit unit, Signs.Seen seen) {
        int strong = 0;
        int emphasis = 0;
        for (Mark mark : unit.rich.marks()) {
            if (mark.kind() == Mark.Kind.STRONG)
                strong += mark.end() - mark.start();
            else if (mark.kind() == Mark.Kind.EMPHASIS)
                emphasis += mark.end() - mark.start();
        }
        double length = Math.max(1, unit.text().length());
        seen.add(STRONG + Signs.bin(strong / length, MARKED));
        seen.add(EMPHASIS + Signs.bin(emphasis / length, MARKED));
    }

    private void more(int i, Unit unit, Signs.Seen seen) {
        if (unit.words < 9)
            seen.bits(SAYS_SHORT, unit.wording.phrases());
        if (unit.linkDensity() > 0.5)
            seen.bits(SAYS_LINK, unit.wording.phrases());
        seen.add(HEADLINES + Math.min(3, unit.box.headlinesBefore));
        seen.add(ARTICLES + Math.min(4, unit.box.articlesBefore));
        seen.add(ARTICLES_ALL + Signs.bin(allArticles, ARTICLE_COUNTS));
        seen.add(PICTURE + picture(unit.box));
        if (unit.words > 1 && unit.words < 30)
            seen.add(IN_TITLE + (titled(unit.text()) ? unit.text().length() * 2 > title.length() ? 2 : 1 : 0));
        int kind = kind(unit.box);
        seen.add(TAG_LINKS + kind * 6 + densities[i]);
        seen.add(WORD_PLACE + before[i] * 10 / Math.max(1, page.root().words));
    }

    private boolean titled(String text) {
        return text.length() <= title.length() && title.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static int kind(Box box) {
        if (Tags.heading(box.tag))
            return box.tag.charAt(1) < '3' ? 0 : 1;
        return switch (box.tag) {
            case "p" -> 2;
            case "li" -> 3;
            case "td", "th" -> 4;
            case "div" -> 5;
            case "a" -> 6;
            case "blockquote" -> 7;
            case "figcaption" -> 8;
            default -> 9;
        };
    }

    /** How close an image is: within a small element around the unit, one or two steps up. */
    private static int picture(Box box) {
        Box at = box;
        for (int step = 0; step < 3 && at != null; step++, at = at.parent)
            if (at.pictures > 0 && at.units() <= 3)
                return step + 1;
        return 0;
    }

    private static int heading(List<Unit> units) {
        for (int i = 0; i < units.size(); i++)
            if ((units.get(i).box.tags & Tags.Structure.H1.bit()) != 0)
                return i;
        return -1;
    }

    void of(int i, Signs.Seen seen) {
        Unit unit = page.units().get(i);
        seen.add(BIAS);
        text(i, unit, seen);
        wording(unit, seen);
        elements(unit.box, seen);
        seen.bits(INLINE, unit.inline);
        marks(unit, seen);
        more(i, unit, seen);
        place(i, seen);
        holders(unit.box, seen);
        kin(i, unit, seen);
        neighbours(i, seen);
    }

    private void text(int i, Unit unit, Signs.Seen seen) {
        seen.add(WORDS + lengths[i]);
        seen.add(LINKS + densities[i]);
        if (unit.words < 12)
            seen.add(SHORT_LINKS + densities[i]);
    }

    private static void wording(Unit unit, Signs.Seen seen) {
        Wording wording = unit.wording;
        seen.add(SENTENCES + Math.min(3, wording.sentences()));
        seen.add(COMMAS + Math.min(3, wording.commas()));
        seen.add(CAPITALS + Signs.bin((double) wording.capitals() / (unit.words + 1), INITIALS));
        seen.add(DIGITS + Signs.bin((double) wording.digits() / (unit.text().length() + 1), FIGURES));
        seen.add(LAST + last(wording.last()));
        seen.add(FIRST + first(wording.first()));
        seen.bits(PHRASE, wording.phrases());
    }

    private static int last(char c) {
        if (Wording.endsSentence(c))
            return c == '?' ? 1 : 0;
        if (c == ':')
            return 2;
        if (Character.isDigit(c))
            return 3;
        return Character.isLetter(c) ? 4 : 5;
    }

    private static int first(char c) {
        if (Character.isUpperCase(c))
            return 0;
        if (Character.isLowerCase(c))
            return 1;
        if (Character.isDigit(c))
            return 2;
        return c == '"' || c == '“' || c == '«' || c == '„' ? 3 : 4;
    }

    private static void elements(Box box, Signs.Seen seen) {
        seen.bits(TAG, box.structure);
        seen.bits(WITHIN, box.tags);
        seen.bits(OWN, box.own);
        Box up = box.parent;
        long near = up == null ? 0 : up.own | (up.parent == null ? 0 : up.parent.own);
        seen.bits(NEAR, near & box.around);
        seen.bits(FAR, box.around);
    }

    private void place(int i, Signs.Seen seen) {
        seen.add(PLACE + i * 10 / page.units().size());
        if (heading < 0)
            seen.add(TITLED);
        else
            seen.add(TITLED + (i < heading ? 1 : i == heading ? 2 : 3));
    }

    private void holders(Box box, Signs.Seen seen) {
        int total = Math.max(1, page.root().words);
        int prose = Math.max(1, page.root().proseWords);
        Box holder = box.holder;
        seen.add(HOLDER_LINKS + Signs.bin(holder.linkDensity(), DENSITIES));
        seen.add(HOLDER_PROSE + Signs.bin((double) holder.proseWords / prose, SHARES));
        seen.add(HOLDER_SHARE + Signs.bin((double) holder.words / total, SHARES));
        seen.add(HOLDER_UNITS + Signs.bin(holder.units(), COUNTS));
        Box outer = box.outer;
        seen.add(OUTER_LINKS + Signs.bin(outer.linkDensity(), DENSITIES));
        seen.add(OUTER_PROSE + Signs.bin((double) outer.proseWords / prose, SHARES));
        seen.add(OUTER_SHARE + Signs.bin((double) outer.words / total, SHARES));
        seen.add(PROSE_PAGE + Signs.bin((double) prose / total, SHARES));
    }

    private void kin(int i, Unit unit, Signs.Seen seen) {
        Kin group = kin[unit.make];
        seen.add(KIN + group.sizes);
        seen.add(KIN_WORDS + group.lengths);
        seen.add(KIN_LINKS + group.densities);
        seen.add(REPEATED + Math.min(3, repeats[i].units) - 1);
    }

    private void neighbours(int i, Signs.Seen seen) {
        if (i + 1 < lengths.length) {
            seen.add(NEXT_WORDS + lengths[i + 1]);
            seen.add(NEXT_LINKS + densities[i + 1]);
        }
        if (i > 0) {
            seen.add(BEFORE_WORDS + lengths[i - 1]);
            seen.add(BEFORE_LINKS + densities[i - 1]);
        }
    }
}
