package dev.parley.processor.normalise.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write of Org when they write interviews, as Markdown: keywords, headlines, lists, marks, links, quotes. Drawers, comments
 * and settings are not read. One use.
 */
public final class OrgMode {
    private static final Pattern KEYWORD = Pattern.compile("#\\+(\\w+):\\s*(.*)");
    private static final Pattern BLOCK = Pattern.compile("#\\+(begin|end)_(\\w+).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADLINE = Pattern
            .compile("(\\*{1,8}) +(?:(?:TODO|DONE) +)?(?:\\[#[A-Z]] +)?(.*?)(?:\\s+:[\\w@#%:]+:)?\\s*");
    private static final Pattern DRAWER = Pattern.compile("\\s*:[A-Z_]{2,30}:\\s*");
    private static final Pattern TERM = Pattern.compile("\\s*[-+] (\\S.{0,60}?) :: (\\S.*)");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]\\n]+)](?:\\[([^\\[\\]\\n]+)])?]");
    private static final String BEFORE = "(?<![\\p{L}\\d*/=~_+])";
    private static final String AFTER = "(?![\\p{L}\\d*/=~_+])";
    private static final Pattern BOLD = Pattern.compile(BEFORE + "\\*(\\S|\\S[^*\\n]*\\S)\\*" + AFTER);
    private static final Pattern ITALIC = Pattern.compile(BEFORE + "/(\\S|\\S[^/\\n]*\\S)/" + AFTER);
    private static final Pattern CODE = Pattern.compile(BEFORE + "([=~])(\\S|\\S[^=~\\n]*\\S)\\1" + AFTER);
    private static final Pattern NOTE = Pattern.compile("\\[fn:[^\\[\\]\\n]{1,40}]");

    /** No headline is longer. */
    private static final int LONGEST = 400;

    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private String block = "";
    private boolean drawer;

    private OrgMode() {}

    public static String toMarkdown(String text) {
        var org = new OrgMode();
        text.lines().forEach(org::line);
        return (org.fields.isEmpty() ? "" : "---\n" + org.fields + "---\n\n") + org.body;
    }

    private void line(String line) {
        var edge = BLOCK.matcher(line.strip());
        var keyword = KEYWORD.matcher(line);
        var headline = HEADLINE.matcher(line);
        if (edge.matches())
            edge(edge.group(1).equalsIgnoreCase("begin") ? edge.group(2).toLowerCase(Locale.ROOT) : "");
        else if (!block.isEmpty())
            body.append(block.equals("quote") ? "> " + inline(line) : line).append('\n');
        else if (drawer || DRAWER.matcher(line).matches())
            drawer = !line.strip().equals(":END:");
        else if (keyword.matches())
            keyword(keyword.group(1).toLowerCase(Locale.ROOT), keyword.group(2));
        else if (line.length() <= LONGEST && headline.matches())
            body.append('\n')
                    .repeat('#', Math.min(6, headline.group(1).length() + 1))
                    .append(' ')
                    .append(inline(headline.group(2)))
                    .append("\n\n");
        else if (!line.startsWith("# ") && !line.equals("#"))
            words(line);
    }

    private void edge(String begun) {
        boolean code = begun.equals("src") || begun.equals("example") || block.equals("src") || block.equals("example");
        block = begun.equals("src") || begun.equals("example") || begun.equals("quote") ? begun : "";
        body.append(code ? "\n```\n" : "\n");
    }

    private void keyword(String name, String value) {
        switch (name) {
            case "title", "author", "date", "language" -> fields.append(name)
                    .append(": ")
                    .append(name.equals("date") ? value.replaceAll("^[<\\[](\\d{4}-\\d{2}-\\d{2}).*", "$1") : value)
                    .append('\n');
            default -> {
                // other keywords steer the export
            }
        }
    }

    /** A term of a list of definitions is whose words follow, or what is listed. */
    private void words(String line) {
        var term = TERM.matcher(line);
        body.append(term.matches() ? "\n**" + term.group(1) + ":** " + inline(term.group(2)) : inline(line))
                .append('\n');
    }

    private static String inline(String line) {
        var words = LINK.matcher(NOTE.matcher(line).replaceAll(""))
                .replaceAll(link -> Matcher.quoteReplacement(link.group(link.group(2) == null ? 1 : 2)));
        words = BOLD.matcher(words).replaceAll("\u0001$1\u0001");
        words = CODE.matcher(ITALIC.matcher(words).replaceAll("*$1*")).replaceAll("`$2`");
        return words.replace("\u0001", "**");
    }
}
