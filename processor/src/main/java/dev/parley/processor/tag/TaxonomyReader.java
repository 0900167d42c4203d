package dev.parley.processor.tag;

import dev.parley.processor.tag.YamlNode.Mapping;
import dev.parley.processor.tag.YamlNode.Scalar;
import dev.parley.processor.tag.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a taxonomy from YAML. Everything that is wrong is found in one go, each thing with its line and column; what is wrong anywhere
 * refuses the whole. Use once.
 */
public final class TaxonomyReader {
    private final YamlFields fields = new YamlFields();
    private final List<Problem> warnings = new ArrayList<>();

    private TaxonomyReader() {}

    public static TaxonomyReading read(String yaml) {
        return switch (YamlTree.read(yaml)) {
            case YamlTree.Outcome.Broken(var problem) -> new TaxonomyReading.Refused(List.of(problem));
            case YamlTree.Outcome.Tree(Mapping root) -> new TaxonomyReader().whole(root);
            case YamlTree.Outcome.Tree(var other) ->
                new TaxonomyReading.Refused(List.of(other.problem("a taxonomy has a version and topics")));
        };
    }

    private TaxonomyReading whole(Mapping root) {
        fields.known(root, List.of("version", "language", "rule", "topics"));
        var version = fields.required(root, "version", "a taxonomy needs a version, such as 2026-11-20.1");
        var language = fields.text(root, "language").orElse("en");
        root.get("language").ifPresent(at -> warnOfLanguage(at, language, warnings));
        var topics = topics(root, language);
        var rule = rule(root);
        fields.problems().sort((a, b) -> a.line() != b.line() ? a.line() - b.line() : a.column() - b.column());
        return fields.problems().isEmpty()
                ? new TaxonomyReading.Valid(new Taxonomy(version, language, rule, topics), warnings)
                : new TaxonomyReading.Refused(fields.problems());
    }

    /** Documents have codes, so that nothing is ever in German, and all that is in de is missed. */
    static void warnOfLanguage(YamlNode at, String language, List<Problem> warnings) {
        if (!LanguageAnalysis.primary(language).matches("[a-z]{2,3}"))
            warnings.add(at.problem("no document has the language '" + language + "'; it is a code, such as en"));
    }

    private TagRule rule(Mapping root) {
        var standard = TagRule.DEFAULT;
        var there = root.get("rule");
        if (!(there.orElse(null) instanceof Mapping rule)) {
            if (there.isPresent() && !(there.get() instanceof Scalar(_, var text) && text.isBlank()))
                fields.report(there.get(), "a rule has midpoint, steepness, threshold and words");
            return standard;
        }
        fields.known(rule, List.of("midpoint", "steepness", "threshold", "words"));
        double midpoint = fields.number(rule, "midpoint", standard.midpoint());
        double steepness = fields.number(rule, "steepness", standard.steepness());
        double threshold = fields.number(rule, "threshold", standard.threshold());
        double words = fields.number(rule, "words", standard.words());
        if (words != (int) words)
            fields.report(rule.get("words").orElse(rule), "words is a whole number");
        try {
            return new TagRule(midpoint, steepness, threshold, (int) words);
        } catch (IllegalArgumentException e) {
            fields.report(rule, String.valueOf(e.getMessage()));
            return standard;
        }
    }

    private List<Topic> topics(Mapping root, String language) {
        if (!(root.get("topics").orElse(root) instanceof Sequence list)) {
            fields.report(root.get("topics").orElse(root), "a taxonomy needs a list of topics");
            return List.of();
        }
        if (list.items().isEmpty())
            fields.report(list, "the list of topics is empty");
        var queries = new QueryReader(fields, warnings, language);
        var read = new ArrayList<TopicTree.Placed>();
        for (var item : list.items())
            topic(item, queries).ifPresent(read::add);
        TopicTree.check(read, fields);
        TopicTree.warn(read, warnings);
        return read.stream().map(TopicTree.Placed::topic).toList();
    }

    private Optional<TopicTree.Placed> topic(YamlNode item, QueryReader queries) {
        if (!(item instanceof Mapping topic)) {
            fields.report(item, "a topic has an id and queries");
            return Optional.empty();
        }
        fields.known(topic, List.of("id", "label", "description", "parent", "bias", "queries"));
        var id = fields.required(topic, "id", "a topic needs an id");
        var read = new Topic(id, fields.text(topic, "label").orElse(id), fields.text(topic, "description").orElse(null),
                fields.text(topic, "parent").orElse(null), fields.number(topic, "bias", 0), queries.of(topic, id));
        return Optional.of(new TopicTree.Placed(topic, read));
    }
}
