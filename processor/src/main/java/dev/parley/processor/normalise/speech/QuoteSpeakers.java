package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.model.Statement.CitedSource;
import dev.parley.model.Statement.Kind;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says whose the quotes are that carry no attribution: the one named in the words before, else the one whom the piece is about. */
final class QuoteSpeakers {
    private static final Pattern ACCORDING = Pattern.compile("[Aa]ccording to (" + Mentions.NAME + ")");
    private static final Pattern SURNAME = Pattern.compile("(?<![\\p{L}])\\p{Lu}\\p{L}+(?:['’-]\\p{Lu}\\p{L}+)?");

    private final @Nullable String subject;
    private final @Nullable CitedSource show;
    private final Set<String> names;

    private QuoteSpeakers(@Nullable String subject, String text) {
        this.subject = subject;
        this.show = subject == null ? null : Shows.find(text).map(name -> new CitedSource(name, null)).orElse(null);
        this.names = Mentions.in(text.length() > 100_000 ? text.substring(0, 100_000) : text);
    }

    static List<Piece> fill(List<Piece> pieces, @Nullable String subject, String text) {
        if (pieces.stream().noneMatch(QuoteSpeakers::isOpenQuote))
            return pieces;
        var speakers = new QuoteSpeakers(subject, text);
        var filled = new ArrayList<Piece>(pieces.size());
        String before = "";
        for (var piece : pieces) {
            filled.add(isOpenQuote(piece) ? new Said(speakers.fill(((Said) piece).statement(), before)) : piece);
            before = piece instanceof Said said && said.statement().kind() != Kind.QUOTE ? said.statement().text() : "";
        }
        return filled;
    }

    private static boolean isOpenQuote(Piece piece) {
        return piece instanceof Said(var statement, var alias) && statement.kind() == Kind.QUOTE
                && statement.speaker() == null;
    }

    private Statement fill(Statement quote, String before) {
        var named = subject != null && before.contains(Mentions.last(subject)) ? subject : namedIn(before);
        var speaker = named == null ? subject : named;
        var source = quote.source() == null && speaker != null && speaker.equals(subject) ? show : quote.source();
        return Statement.quote(speaker, quote.label(), source, quote.text()).withSection(quote.section());
    }

    /** The person whom the last paragraph before a quote names. */
    private @Nullable String namedIn(String before) {
        var paragraph = before.substring(before.lastIndexOf("\n\n") + 1);
        var according = ACCORDING.matcher(paragraph);
        if (according.find())
            return full(according.group(1));
        var mentioned = Mentions.in(paragraph);
        if (!mentioned.isEmpty())
            return mentioned.iterator().next();
        return SURNAME.matcher(paragraph)
                .results()
                .map(surname -> full(surname.group()))
                .filter(name -> name.indexOf(' ') > 0)
                .findFirst()
                .orElse(null);
    }

    private String full(String name) {
        return names.stream().filter(each -> each.endsWith(" " + name)).findFirst().orElse(name);
    }
}
