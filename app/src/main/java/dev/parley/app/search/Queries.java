package dev.parley.app.search;

import dev.parley.app.search.Search.Wish;
import dev.parley.processor.tag.UnspacedScripts;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Turns a search into a query of Lucene's. */
record Queries(Analyzer analyzer) {
    private static final Map<String, Float> WORDS = Map.of(Fields.TITLE, 3f, Fields.PERSON, 2f, Fields.TEXT, 1f);
    private static final int SHORTEST_PREFIX = 2;

    Query of(Search search) {
        var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        var telling = search.wishes().stream().filter(this::saysSomething).toList();
        for (var wish : telling.isEmpty() ? search.wishes() : telling)
            all.add(of(wish), wish.not() ? Occur.MUST_NOT : wish.key().isEmpty() ? Occur.MUST : Occur.FILTER);
        return all.build();
    }

    /** A dash or a bullet between words, as titles have them, is in no text. */
    private boolean saysSomething(Wish wish) {
        return !wish.key().isEmpty() || !(text(Fields.TEXT, wish) instanceof MatchNoDocsQuery);
    }

    /** The words alone, as they are marked in the text. */
    Query marked(Search search) {
        var any = new BooleanQuery.Builder();
        search.words()
                .stream()
                .filter(wish -> !wish.not())
                .forEach(wish -> any.add(text(Fields.TEXT, wish), Occur.SHOULD));
        return any.build();
    }

    private Query of(Wish wish) {
        return switch (wish.key()) {
            case "" -> words(wish);
            case "person" -> text(Fields.PERSON, new Wish(wish.not(), wish.key(), wish.text(), true));
            case "topic", "form", "standing" ->
                new TermQuery(new Term(wish.key(), Fields.word(wish.text().toLowerCase(Locale.ROOT))));
            case "source" -> new TermQuery(new Term(Fields.SOURCE, Fields.word(wish.text())));
            case "counted" -> new TermQuery(new Term(Fields.COUNTED, wish.text().toUpperCase(Locale.ROOT)));
            case "date" -> between(Days.of(wish.text()), Days.of(wish.text()));
            case "from" ->
                LongPoint.newRangeQuery(Fields.LAST_DAY, Days.of(wish.text()).first().toEpochDay(), Long.MAX_VALUE);
            case "until" ->
                LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, Days.of(wish.text()).last().toEpochDay());
            default -> throw new IllegalArgumentException(wish.key());
        };
    }

    /** A document whose date is vague is in, if it can lie between. */
    private static Query between(Days from, Days until) {
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Fields.LAST_DAY, from.first().toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, until.last().toEpochDay()), Occur.FILTER)
                .build();
    }

    private Query words(Wish wish) {
        var any = new BooleanQuery.Builder();
        WORDS.forEach((field, weight) -> any.add(new BoostQuery(text(field, wish), weight), Occur.SHOULD));
        return any.build();
    }

    private Query text(String field, Wish wish) {
        boolean unspaced = UnspacedScripts.occurIn(wish.text());
        if (!wish.phrase() && !unspaced && wish.text().endsWith("*") && wish.text().length() > SHORTEST_PREFIX)
            return anyEnding(field, wish.text().substring(0, wish.text().length() - 1));
        var builder = new QueryBuilder(analyzer);
        return orNothing(wish.phrase() || unspaced
                ? builder.createPhraseQuery(field, wish.text())
                : builder.createBooleanQuery(field, wish.text(), Occur.MUST));
    }

    /** Of a plural the index has the singular, which does not begin as the plural does. */
    private Query anyEnding(String field, String beginning) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(field, analyzer.normalize(field, beginning))), Occur.SHOULD)
                .add(orNothing(new QueryBuilder(analyzer).createBooleanQuery(field, beginning, Occur.MUST)),
                        Occur.SHOULD)
                .build();
    }

    /** Of a text without words, which finds nothing. */
    private static Query orNothing(@Nullable Query query) {
        return query == null ? new MatchNoDocsQuery() : query;
    }
}
