package dev.parley.processor.normalise.speech;

import dev.parley.model.Published;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Dates;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines at the top of a text that has no metadata of its own: site, date, notices, title. The first sentence ends it. What it
 * understood is gone from the blocks.
 */
final class Masthead {
    private static final int LINES = 12;
    private static final int LONGEST_TITLE = 140;
    private static final String TEXT = "text";
    private static final Pattern DATED = Pattern.compile(
            "(?:(?:this|the) (?:post|article|page|story|interview|transcript) was )?(?:first |originally )?"
                    + "(?:written|published|posted|publicado|veröffentlicht)(?: on| am| el)?:? (.{6,30}?)\\.?|(?:date|fecha|datum): (.{6,30})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED = Pattern.compile("(?<!\\p{L})[Pp]ublished:? (\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern NO_TITLE = Pattern
            .compile(
                    "(?:introduction|intro|transcript|summary|overview|contents|key \\w+|preliminary notes"
                            + "|abstract|faq|part \\d+.*|chapter \\d+.*|transcript #?\\d+):?",
                    Pattern.CASE_INSENSITIVE);

    /** A time of day, or a day without its year. */
    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}:\\d{2} ?[ap]\\.?m\\.?(?: [A-Z]{2,4})?"
                    + "|\\d{1,2}[-. ](?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}{0,7}",
            Pattern.CASE_INSENSITIVE);

    private final List<Block> rest = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private @Nullable String site;
    private @Nullable Published published;

    private Masthead() {}

    /** A document's metadata with what its text adds, and the blocks that are left. */
    record Page(Metadata metadata, List<Block> blocks) {}

    /** @param cut the blocks without boilerplate; a date may stand in a notice that was cut */
    static Page read(Metadata known, List<Block> blocks, List<Block> cut, Labels labels) {
        var masthead = new Masthead();
        blocks.stream()
                .limit(LINES)
                .map(block -> date(block.text().text().strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(date -> masthead.published = date);
        return masthead.page(known, cut, labels);
    }

    private Page page(Metadata known, List<Block> blocks, Labels labels) {
        int end = 0;
        while (end < Math.min(LINES, blocks.size()) && understands(blocks.get(end), labels))
            end++;
        var title = known.title() == null ? title(blocks, end) : known.title();
        for (int i = 0; i < blocks.size(); i++)
            if (!(i < end && isRead(blocks.get(i)))
                    && !(title != null && i < LINES && isTitle(blocks.get(i), title.value())))
                rest.add(blocks.get(i));
        var date = published != null && isGuess(known.published()) ? new Found<>(published, TEXT) : known.published();
        var place = known.site() == null && site != null ? new Found<>(site, TEXT) : known.site();
        return new Page(new Metadata(title, authors(known), date, known.language(), place, known.canonicalUrl()), rest);
    }

    private List<Found<String>> authors(Metadata known) {
        known.authors().forEach(author -> authors.remove(author.value()));
        return Stream.concat(known.authors().stream(), authors.stream().map(name -> new Found<>(name, TEXT))).toList();
    }

    /** A date that only stands somewhere in the text yields to one that the text calls that of publication. */
    private static boolean isGuess(@Nullable Found<Published> known) {
        return known == null || known.where().equals(TEXT);
    }

    private boolean understands(Block block, Labels labels) {
        var line = block.text().text().strip();
        if (block.kind() == Block.Kind.HEADING)
            return false;
        var date = date(line);
        if (date != null) {
            published = published == null ? date : published;
            if (titles.size() == 1 && words(titles.getFirst()) <= 2)
                site = titles.removeFirst();
            return true;
        }
        var by = Bylines.authors(line);
        authors.addAll(by);
        boolean notice = Boilerplate.isNotice(line) || !by.isEmpty() || TIME.matcher(line).matches();
        if (!notice && isTitleLike(block, line) && labels.at(block.text(), 0, true) == null)
            titles.add(line);
        return notice || (!titles.isEmpty() && titles.getLast().equals(line));
    }

    private static @Nullable Published date(String line) {
        if (line.length() > 80)
            return null;
        var dated = DATED.matcher(line);
        var said = PUBLISHED.matcher(line);
        if (said.find())
            return Dates.parse(said.group(1));
        if (dated.matches())
            return Dates.parse(dated.group(1) == null ? dated.group(2) : dated.group(1));
        var date = Dates.parse(line);
        return date != null && date.precision() == Published.Precision.DAY ? date : null;
    }

    private static int words(String line) {
        return Words.count(line);
    }

    private static boolean isTitleLike(Block block, String line) {
        return block.kind() == Block.Kind.PARAGRAPH && line.length() <= LONGEST_TITLE && line.indexOf('\n') < 0
                && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0 && !line.startsWith("http")
                && !line.startsWith("\"") && !line.startsWith("“") && Character.isLetterOrDigit(line.codePointAt(0))
                && !NO_TITLE.matcher(line).matches() && !(line.endsWith("?") && !block.text().marks().isEmpty())
                && !QuestionMarks.open(block.text());
    }

    /** The title is a first heading of level one, or the first line that looks like one and has text below. */
    private @Nullable Found<String> title(List<Block> blocks, int end) {
        if (!titles.isEmpty() && end < blocks.size())
            return new Found<>(titles.getFirst(), TEXT);
        var first = end < blocks.size() ? blocks.get(end) : null;
        boolean only = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING && block.level() == 1)
                .count() == 1;
        return first != null && first.kind() == Block.Kind.HEADING && first.level() == 1 && only
                ? new Found<>(Words.clean(first.text().text()), "heading")
                : null;
    }

    private boolean isRead(Block block) {
        var line = block.text().text().strip();
        return line.equals(site) || date(line) != null || Boilerplate.isNotice(line)
                || !Bylines.authors(line).isEmpty();
    }

    private static boolean isTitle(Block block, String title) {
        return Words.clean(block.text().text()).equalsIgnoreCase(title);
    }
}
