package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts sections that list other pages ("Related links", "Further reading") and hold nothing but links. A page that is such a list and
 * nothing else stays as it is.
 */
final class LinkSections {
    private static final Pattern HEADING = Pattern
            .compile("(?:related|recommended|further|more|useful|relevant|additional|other|external|previous|recent)"
                    + " (?:links?|reading|resources|posts|articles|episodes|stories|interviews|content|pages)"
                    + "|read (?:more|next)|see also|you (?:may|might) also (?:like|enjoy)|more (?:from|on|in|like) .{1,40}|weiterführende links"
                    + "|enlaces relacionados|liens utiles|相关链接|関連リンク", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private LinkSections() {}

    static List<Block> cut(List<Block> blocks) {
        var kept = new ArrayList<Block>(blocks.size());
        for (int i = 0; i < blocks.size();) {
            int end = isHeading(blocks.get(i)) ? end(blocks, i) : i;
            boolean links = end > i + 1 && blocks.subList(i + 1, end).stream().allMatch(LinkSections::isLink);
            if (!links)
                kept.add(blocks.get(i));
            i = links ? end : i + 1;
        }
        return kept.stream().anyMatch(block -> block.kind() != Block.Kind.HEADING) ? kept : blocks;
    }

    private static boolean isHeading(Block block) {
        var words = block.text().text().strip();
        return words.length() < LONGEST && block.kind() == Block.Kind.HEADING
                && HEADING.matcher(words.endsWith(":") ? words.substring(0, words.length() - 1) : words).matches();
    }

    private static int end(List<Block> blocks, int from) {
        int end = from + 1;
        while (end < blocks.size() && blocks.get(end).kind() != Block.Kind.HEADING)
            end++;
        return end;
    }

    /** Whether most of a short block is links, or an address. */
    private static boolean isLink(Block block) {
        var text = block.text().text();
        int linked = block.text()
                .marks()
                .stream()
                .filter(mark -> mark.kind() == Mark.Kind.LINK)
                .mapToInt(mark -> mark.end() - mark.start())
                .sum();
        return text.length() <= LONGEST && (linked * 2 >= text.length() || text.contains("://"));
    }
}
