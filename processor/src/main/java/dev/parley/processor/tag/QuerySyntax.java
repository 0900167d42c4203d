package dev.parley.processor.tag;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The language of queries, a part of Lucene's classic one: words, {@code "phrases"}, {@code "proximity phrases"~5}, {@code prefix*} of
 * three letters or more, {@code AND OR NOT} and parentheses, {@code title:word} and {@code exact:Word}. Words side by side must all
 * occur. Everything is about one statement, never about two. Not thread-safe.
 */
final class QuerySyntax {
    private static final int LONGEST = 1000;
    private final Analyzer analysis;

    QuerySyntax(Analyzer analysis) {
        this.analysis = analysis;
    }

    /** A query, or the reason why the text is none. */
    sealed interface Outcome {
        record Parsed(Query query) implements Outcome {}

        record Wrong(String reason) implements Outcome {}
    }

    Outcome parse(String text) {
        if (text.isBlank())
            return new Outcome.Wrong("the query is empty");
        if (text.length() > LONGEST)
            return new Outcome.Wrong("the query is longer than " + LONGEST + " letters");
        try {
            var parsed = new Parser(analysis).parse(text);
            return judged(parsed == null ? null : unboosted(parsed));
        } catch (ParseException e) {
            return new Outcome.Wrong("the query " + text + " does not parse: " + firstLine(e));
        }
    }

    /** Nothing is ranked here, and what a boost is put around is to be seen for what it is. */
    private static Query unboosted(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unboosted(boosted.getQuery());
            case BooleanQuery all -> {
                var plain = new BooleanQuery.Builder().setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
                all.clauses().forEach(clause -> plain.add(unboosted(clause.query()), clause.occur()));
                yield plain.build();
            }
            default -> query;
        };
    }

    private static String firstLine(ParseException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown reason");
    }

    private static Outcome judged(@Nullable Query query) {
        return switch (query) {
            case null -> new Outcome.Wrong("the query has no words");
            case MatchNoDocsQuery none -> new Outcome.Wrong("the query has no words");
            case MatchAllDocsQuery all -> new Outcome.Wrong("the query matches everything");
            case BooleanQuery b when b.clauses().isEmpty() -> new Outcome.Wrong("the query has no words");
            case Query q when negative(q) -> new Outcome.Wrong("the query says only what must not occur");
            case Query q when everything(q) -> new Outcome.Wrong("the query matches everything");
            default -> new Outcome.Parsed(query);
        };
    }

    /** Whether some part of it has nothing but NOT. */
    private static boolean negative(Query query) {
        return query instanceof BooleanQuery b && (b.clauses().stream().allMatch(c -> c.occur() == Occur.MUST_NOT)
                || b.clauses().stream().anyMatch(c -> negative(c.query())));
    }

    private static boolean everything(Query query) {
        return query instanceof MatchAllDocsQuery
                || (query instanceof BooleanQuery b && b.clauses().stream().anyMatch(c -> everything(c.query())));
    }

    /** What does not belong to the language is refused, since it can run away or can't be filtered by its terms. */
    private static final class Parser extends QueryParser {
        private static final int SHORTEST_PREFIX = 3;
        private static final int WIDEST = 100;

        Parser(Analyzer analysis) {
            super(Fields.TEXT, analysis);
            setDefaultOperator(Operator.AND);
            setSplitOnWhitespace(true);
            setAutoGeneratePhraseQueries(true);
        }

        @Override
        protected @Nullable Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
            return super.getFieldQuery(known(field), text, quoted);
        }

        @Override
        protected @Nullable Query getFieldQuery(String field, String text, int slop) throws ParseException {
            if (slop > WIDEST)
                throw new ParseException("words are at most " + WIDEST + " apart");
            return super.getFieldQuery(known(field), text, slop);
        }

        @Override
        protected Query getPrefixQuery(String field, String start) throws ParseException {
            if (letters(start) < SHORTEST_PREFIX)
                throw new ParseException("a prefix has at least " + SHORTEST_PREFIX + " letters");
            return super.getPrefixQuery(known(field), start);
        }

        /** A sign of Hangul is a syllable of two letters or three; most Korean words have two, and particles behind them. */
        private static int letters(String start) {
            return start.codePoints().map(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL ? 2 : 1).sum();
        }

        @Override
        protected Query getWildcardQuery(String field, String text) throws ParseException {
            if (text.equals("*"))
                return new MatchAllDocsQuery();
            throw new ParseException("a wildcard stands at the end of a word only: verif*");
        }

        @Override
        protected Query getRegexpQuery(String field, String text) throws ParseException {
            throw new ParseException("regular expressions are not part of the language");
        }

        @Override
        protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
            throw new ParseException("~ belongs behind a phrase: \"two words\"~5");
        }

        @Override
        protected Query getRangeQuery(String field, String from, String to, boolean fromIn, boolean toIn)
                throws ParseException {
            throw new ParseException("ranges are not part of the language");
        }

        private static String known(@Nullable String field) throws ParseException {
            if (field == null || !Fields.ALL.contains(field))
                throw new ParseException("there is no field '" + field + "', only " + String.join(", ", Fields.ALL)
                        + "; a colon in a word needs quotes");
            return field;
        }
    }

    /** Whether it takes several words of one statement, which a match somewhere in the document does not show. */
    static boolean needsSecondLook(Query query) {
        return query instanceof BooleanQuery b && (required(b) > 1
                || b.clauses().stream().anyMatch(c -> c.occur() == Occur.MUST_NOT || needsSecondLook(c.query())));
    }

    private static long required(BooleanQuery query) {
        return query.clauses().stream().filter(c -> c.occur() == Occur.MUST || c.occur() == Occur.FILTER).count();
    }

    /** Matches every document of which some statement matches the query: what must not occur may occur elsewhere. */
    static Query relaxed(Query query) {
        if (!(query instanceof BooleanQuery b))
            return query;
        var relaxed = new BooleanQuery.Builder().setMinimumNumberShouldMatch(b.getMinimumNumberShouldMatch());
        for (var clause : b.clauses())
            if (clause.occur() != Occur.MUST_NOT)
                relaxed.add(relaxed(clause.query()), clause.occur());
        return relaxed.build();
    }
}
