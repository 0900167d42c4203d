package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is listed in the lines before the first who speaks: "Ada Byron - Moderator", "Greta Holm (gholm)", or in a table with a short
 * form. Nobody, if no speaker is named.
 *
 * @param aliases full names by what stands in brackets behind them
 */
record Preamble(Set<String> names, Map<String, String> aliases) {
    private static final int LONGEST = 4000;
    private static final Pattern ALIAS = Pattern.compile("(" + Mentions.NAME + ") \\(([\\p{L}\\p{N}_.-]{2,20})\\)");
    /** A row of a table of those who are present. */
    private static final Pattern ROW = Pattern.compile("(?m)^(" + Mentions.NAME + ")\\t(\\p{Lu}{2,4})(?=\\t|$)");

    static Preamble of(List<Piece> pieces) {
        var lines = new StringBuilder();
        for (var piece : pieces)
            if (piece instanceof Piece.Said(var statement, var alias)) {
                if (statement.kind() == Statement.Kind.TURN || isGiven(statement))
                    return of(lines.toString());
                lines.append(lines.length() < LONGEST ? statement.text() + "\n" : "");
            }
        return new Preamble(Set.of(), Map.of());
    }

    private static boolean isGiven(Statement statement) {
        return statement.kind() == Statement.Kind.ANSWER && statement.speaker() != null;
    }

    private static Preamble of(String lines) {
        var aliases = new HashMap<String, String>();
        ALIAS.matcher(lines)
                .results()
                .filter(found -> Speakers.isFull(found.group(1)))
                .forEach(found -> aliases.putIfAbsent(found.group(2), found.group(1)));
        ROW.matcher(lines)
                .results()
                .filter(row -> Speakers.isFull(row.group(1)))
                .forEach(row -> aliases.putIfAbsent(row.group(2), row.group(1)));
        return new Preamble(Mentions.in(lines), Map.copyOf(aliases));
    }
}
