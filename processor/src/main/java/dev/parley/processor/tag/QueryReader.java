package dev.parley.processor.tag;

import dev.parley.processor.tag.YamlNode.Mapping;
import dev.parley.processor.tag.YamlNode.Scalar;
import dev.parley.processor.tag.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the queries of topics and tries each of them. Not thread-safe. */
final class QueryReader {
    private final YamlFields fields;
    private final List<Problem> warnings;
    private final String language;
    private final Map<String, QuerySyntax> syntaxes = new HashMap<>();
    private final Map<String, String> topicOf = new HashMap<>();

    QueryReader(YamlFields fields, List<Problem> warnings, String language) {
        this.fields = fields;
        this.warnings = warnings;
        this.language = language;
    }

    List<TopicQuery> of(Mapping topic, String id) {
        var queries = new ArrayList<TopicQuery>();
        switch (topic.get("queries").orElse(null)) {
            case null -> {}
            case Sequence list -> list.items().forEach(item -> query(item, id).ifPresent(queries::add));
            case YamlNode other -> fields.report(other, "queries is a list");
        }
        return queries;
    }

    private Optional<TopicQuery> query(YamlNode item, String topic) {
        var query = switch (item) {
            case Scalar(var at, var text) -> new TopicQuery(text.strip(), 1, null);
            case Mapping mapping -> weighted(mapping);
            case Sequence list -> null;
        };
        if (query == null) {
            fields.report(item, "a query is a text, or has query, weight and language");
            return Optional.empty();
        }
        return valid(item, query, topic);
    }

    private TopicQuery weighted(Mapping mapping) {
        fields.known(mapping, List.of("query", "weight", "language"));
        var text = fields.required(mapping, "query", "a query needs its words under 'query'");
        var onlyIn = fields.text(mapping, "language").map(LanguageAnalysis::primary).orElse(null);
        if (onlyIn != null)
            TaxonomyReader.warnOfLanguage(mapping.get("language").orElse(mapping), onlyIn, warnings);
        return new TopicQuery(text, fields.number(mapping, "weight", 1), onlyIn);
    }

    private Optional<TopicQuery> valid(YamlNode at, TopicQuery query, String topic) {
        var analysed = query.language() == null ? LanguageAnalysis.primary(language) : query.language();
        var syntax = syntaxes.computeIfAbsent(analysed, l -> new QuerySyntax(Fields.analysis(l)));
        return switch (syntax.parse(query.text())) {
            case QuerySyntax.Outcome.Wrong(var reason) -> { fields.report(at, reason); yield Optional.empty(); }
            case QuerySyntax.Outcome.Parsed(var parsed) -> {
                if (query.weight() == 0)
                    warnings.add(at.problem("the query " + query.text() + " is of no use: its weight is 0"));
                warnOfSigns(at, query.text());
                warnOfRepetition(at, parsed.toString(Fields.TEXT) + "@" + query.language(), query, topic);
                yield Optional.of(query);
            }
        };
    }

    private void warnOfSigns(YamlNode at, String query) {
        var plain = query.replace("\\", "");
        if (SignsInNames.areIn(plain.replace("exact:", "")) && !plain.contains("exact:"))
            warnings.add(at.problem("the query " + query + " finds its letters alone, as in C for C++;"
                    + " exact:\"C++\" looks for the signs, too"));
    }

    /** A weak word may well speak for several topics; a query that earns a topic alone hardly should. */
    private void warnOfRepetition(YamlNode at, String meaning, TopicQuery query, String topic) {
        var earlier = topicOf.putIfAbsent(meaning, topic);
        if (topic.equals(earlier))
            warnings.add(at.problem("the query " + query.text() + " means the same as an earlier one of " + topic));
        else if (earlier != null && query.weight() >= 1)
            warnings.add(at.problem("the query " + query.text() + " overlaps: topic " + earlier + " has it too"));
    }
}
