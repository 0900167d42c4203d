package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.RichBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The blocks of HTML that stands inside Markdown: an author's own few elements, not a page with furniture. One use. */
final class HtmlFragment implements NodeVisitor {
    private static final Set<String> SILENT = Set.of("script", "style", "figure", "iframe", "svg", "noscript", "form",
            "audio", "video");

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,400}]\\([^)]{0,400}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{0,400})]\\([^)]{0,400}\\)");

    private final List<Block> blocks = new ArrayList<>();
    private RichBuilder words = new RichBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    static List<Block> blocks(String html) {
        var fragment = new HtmlFragment();
        var body = Jsoup.parseBodyFragment(html).body();
        SILENT.forEach(tag -> body.select(tag).remove());
        body.traverse(fragment);
        fragment.flush();
        return fragment.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text)
            words.append(text.getWholeText());
        else if (node instanceof Element element)
            open(element);
    }

    private void open(Element element) {
        if (element.nameIs("br"))
            words.lineBreak();
        if (!element.isBlock())
            return;
        flush();
        kind = kindOf(element);
        level = kind == Block.Kind.HEADING ? element.tagName().charAt(1) - '0' : 0;
    }

    private static Block.Kind kindOf(Element element) {
        return switch (element.tagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li" -> Block.Kind.ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            default -> element.closest("blockquote") == null ? Block.Kind.PARAGRAPH : Block.Kind.QUOTE;
        };
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            flush();
            kind = Block.Kind.PARAGRAPH;
        }
    }

    private void flush() {
        var text = withoutSigns(words.build());
        words = new RichBuilder();
        if (!text.text().isBlank())
            blocks.add(
                    new Block(kind, kind == Block.Kind.ITEM ? 1 : level, kind == Block.Kind.ITEM ? "•" : null, text));
    }

    /** Markdown inside a block element of HTML is not read as such by CommonMark; its signs would stay. */
    private static Rich withoutSigns(Rich text) {
        var words = text.text();
        if (!words.contains("**") && !words.contains("]("))
            return text;
        return Rich.plain(LINK.matcher(IMAGE.matcher(words).replaceAll("")).replaceAll("$1").replace("**", "").strip());
    }
}
