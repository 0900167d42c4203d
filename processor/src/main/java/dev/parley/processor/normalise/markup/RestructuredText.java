package dev.parley.processor.normalise.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write of reStructuredText when they write interviews, as Markdown: titles with lines below them, fields, bold and links,
 * blocks of lines, notes and directives. Tables and substitutions stay as they are. One use.
 */
public final class RestructuredText {
    private static final Pattern ADORNED = Pattern.compile("([=\\-~^\"'#*+.:`_])\\1{2,}\\s*");
    private static final Pattern FIELD = Pattern.compile(":([^:\\n]{1,60}):(?:\\s+(.*)|\\s*)");
    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\.\\s+([\\w-]+)::\\s*(.*)");
    private static final Pattern NOTE = Pattern.compile("\\.\\.\\s+\\[[^\\]]{1,40}]\\s+(\\S.*)");
    /** Fields of a page, not of those who speak. */
    private static final Set<String> OF_PAGE = Set.of("date", "author", "authors", "title", "slug", "tags", "category");
    /** Directives whose content is read. */
    private static final Set<String> READ = Set.of("note", "tip", "hint", "important", "attention", "warning",
            "caution", "admonition", "epigraph", "highlights", "pull-quote", "topic", "sidebar", "container",
            "compound", "rubric");
    private static final Pattern ROLE = Pattern
            .compile(":[\\w+:.-]{1,40}:`(?:([^`<\\n]{1,200}?)\\s{0,9}<[^`>\\n]{0,400}>|[~!]?([^`\\n]{1,400}))`");
    private static final Pattern LINK = Pattern
            .compile("(?<!`)`([^`<\\n]{1,200}?)\\s{0,9}(?:<[^`>\\n]{0,400}>)?`_{1,2}");
    private static final Pattern LITERAL = Pattern.compile("``(.{1,400}?)``");
    private static final Pattern REFERENCE = Pattern
            .compile("(?<![\\p{L}\\d*_`/:.-])([\\p{L}\\d]++(?:-[\\p{L}\\d]++)*+)_{1,2}(?=[\\s.,;:!?)’']|$)");
    private static final Pattern MARK = Pattern.compile("\\s?\\[(?:\\d{1,4}|#[\\w-]*|\\*)]_");

    private final List<String> lines;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<String> levels = new ArrayList<>();
    /** Whether anything but titles was there. */
    private boolean begun;
    private int at;

    private RestructuredText(String text) {
        lines = text.lines().map(line -> line.replace("\t", "        ")).toList();
    }

    public static String toMarkdown(String text) {
        return new RestructuredText(text).convert();
    }

    private String convert() {
        while (at < lines.size())
            line(lines.get(at));
        return (fields.isEmpty() ? "" : "---\n" + fields + "---\n\n") + body;
    }

    private void line(String line) {
        if (heading(line))
            return;
        if (line.startsWith("..") && (line.length() == 2 || line.charAt(2) == ' '))
            directive(line);
        else if (line.startsWith(":") && FIELD.matcher(line).matches())
            fields();
        else if (line.startsWith("| ") || line.equals("|"))
            add(inline(line.substring(1).strip()));
        else if (ADORNED.matcher(line).matches())
            add("\n---\n");
        else
            add(inline(line));
    }

    private void add(String line) {
        begun |= !line.isBlank();
        body.append(line).append('\n');
        at++;
    }

    /** A line with one of signs below it, perhaps one above: its level is told by the order in which the signs occur. */
    private boolean heading(String line) {
        boolean over = ADORNED.matcher(line).matches() && isBelow(at + 2, text(at + 1))
                && text(at + 2).equals(line.strip());
        if (!over && !isBelow(at + 1, line))
            return false;
        var title = over ? text(at + 1) : line.strip();
        var sign = (over ? "over " : "") + text(over ? at + 2 : at + 1).charAt(0);
        if (!levels.contains(sign))
            levels.add(sign);
        body.append('\n')
                .repeat('#', Math.min(6, levels.indexOf(sign) + 1))
                .append(' ')
                .append(inline(title))
                .append("\n\n");
        at += over ? 3 : 2;
        return true;
    }

    private boolean isBelow(int index, String title) {
        return !title.isBlank() && !ADORNED.matcher(title).matches() && ADORNED.matcher(text(index)).matches()
                && text(index).length() >= Math.min(title.strip().length(), 4) && (index < 2 || index == at + 2
                        || text(index - 2).isBlank() || ADORNED.matcher(text(index - 2)).matches());
    }

    private String text(int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    /** A list of fields, those of the page at its top; elsewhere somebody's words stand behind a name. */
    private void fields() {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (Matcher field = FIELD.matcher(text(at)); field.matches(); field = FIELD.matcher(text(at))) {
            names.add(field.group(1));
            at++;
            values.add(((field.group(2) == null ? "" : field.group(2)) + " " + String.join(" ", indented())).strip());
        }
        boolean ofPage = !begun && names.stream().anyMatch(name -> OF_PAGE.contains(name.toLowerCase(Locale.ROOT)));
        begun |= !ofPage;
        for (int i = 0; i < names.size(); i++)
            if (ofPage)
                fields.append(names.get(i)).append(": ").append(values.get(i)).append('\n');
            else
                body.append("\n**").append(names.get(i)).append(":** ").append(inline(values.get(i))).append("\n\n");
    }

    /** The lines that are indented below, without a gap. */
    private List<String> indented() {
        var below = new ArrayList<String>();
        while (at < lines.size() && lines.get(at).startsWith(" ") && !lines.get(at).isBlank())
            below.add(lines.get(at++).strip());
        return below;
    }

    /** What is said in a note or box is read; comments, targets, pictures and code of all kinds are not. */
    private void directive(String line) {
        var directive = DIRECTIVE.matcher(line);
        var note = NOTE.matcher(line);
        boolean read = note.matches() || (directive.matches() && READ.contains(directive.group(1)));
        if (read)
            body.append('\n').append(inline(note.matches() ? note.group(1) : directive.group(2))).append('\n');
        at++;
        while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith(" "))) {
            var below = lines.get(at++).strip();
            if (read && !FIELD.matcher(below).matches())
                body.append(inline(below)).append('\n');
        }
        body.append('\n');
    }

    private static String inline(String line) {
        if (line.indexOf('`') < 0 && line.indexOf('_') < 0 && !line.endsWith("::"))
            return line;
        var words = ROLE.matcher(line)
                .replaceAll(role -> Matcher.quoteReplacement(role.group(role.group(1) == null ? 2 : 1)));
        words = LINK.matcher(words).replaceAll("$1");
        words = REFERENCE.matcher(MARK.matcher(LITERAL.matcher(words).replaceAll("`$1`")).replaceAll(""))
                .replaceAll("$1");
        return words.endsWith("::") ? words.substring(0, words.length() - 1) : words;
    }
}
