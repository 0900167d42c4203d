package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark.Kind;
import dev.parley.processor.normalise.block.RichBuilder;
import dev.parley.processor.normalise.block.TalkTable;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a CommonMark block with their marks. Images have none. Line breaks stay: a label may stand at the start of a line. */
final class MarkdownInlines extends AbstractVisitor {
    private final RichBuilder rich = new RichBuilder();

    static Rich rich(Node block) {
        var inlines = new MarkdownInlines();
        inlines.visitChildren(block);
        return inlines.rich.build();
    }

    /** The cells of a table row, a tab between two. */
    static Rich row(Node row) {
        var cells = new StringBuilder();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext())
            cells.append(cells.isEmpty() ? "" : "\t").append(rich(cell).text());
        return Rich.plain(cells.toString());
    }

    /** The cells of a table row for who looks for a talk in it. */
    static TalkTable.Row cells(Node row) {
        var cells = new ArrayList<List<Rich>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            var words = rich(cell);
            cells.add(words.text().isBlank() ? List.of() : List.of(words));
        }
        return new TalkTable.Row(cells);
    }

    @Override
    public void visit(Text text) {
        rich.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        int start = rich.mark();
        rich.append(code.getLiteral());
        rich.mark(Kind.CODE, start, null);
    }

    @Override
    public void visit(SoftLineBreak line) {
        rich.lineBreak();
    }

    @Override
    public void visit(HardLineBreak line) {
        rich.lineBreak();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked(strong, Kind.STRONG, null);
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(emphasis, Kind.EMPHASIS, null);
    }

    @Override
    public void visit(Link link) {
        marked(link, Kind.LINK, link.getDestination());
    }

    private void marked(Node node, Kind kind, @Nullable String target) {
        int start = rich.mark();
        visitChildren(node);
        rich.mark(kind, start, target);
    }

    @Override
    public void visit(Image image) {
        // its alternative text describes a picture that is not part of what is said
    }

    @Override
    public void visit(HtmlInline html) {
        if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3))
            rich.lineBreak();
        else if (html.getLiteral().startsWith("<v "))
            rich.append(html.getLiteral());
    }
}
