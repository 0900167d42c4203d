package dev.parley.processor.tag;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes taxonomies as a person would, a query a line. What it writes reads back equal. */
public final class TaxonomyWriter {
    private final StringBuilder yaml = new StringBuilder();

    private TaxonomyWriter() {}

    public static String yaml(Taxonomy taxonomy) {
        var writer = new TaxonomyWriter();
        writer.field("", "version", taxonomy.version());
        writer.field("", "language", taxonomy.language());
        writer.rule(taxonomy.rule());
        writer.yaml.append("topics:\n");
        taxonomy.topics().forEach(writer::topic);
        return writer.yaml.toString();
    }

    private void rule(TagRule rule) {
        if (!rule.equals(TagRule.DEFAULT))
            yaml.append(String.format(Locale.ROOT, "rule: {midpoint: %s, steepness: %s, threshold: %s, words: %d}\n",
                    number(rule.midpoint()), number(rule.steepness()), number(rule.threshold()), rule.words()));
    }

    private void topic(Topic topic) {
        field("  - ", "id", topic.id());
        field("    ", "label", topic.label());
        field("    ", "description", topic.description());
        field("    ", "parent", topic.parent());
        if (topic.bias() != 0)
            yaml.append("    bias: ").append(number(topic.bias())).append('\n');
        if (!topic.queries().isEmpty())
            yaml.append("    queries:\n");
        topic.queries().forEach(this::query);
    }

    private void query(TopicQuery query) {
        yaml.append("      - ");
        if (query.weight() == 1 && query.language() == null)
            yaml.append(quoted(query.text()));
        else
            yaml.append("{ query: ")
                    .append(quoted(query.text()))
                    .append(", weight: ")
                    .append(number(query.weight()))
                    .append(query.language() == null ? "" : ", language: " + query.language())
                    .append(" }");
        yaml.append('\n');
    }

    private void field(String indent, String key, @Nullable String value) {
        if (value != null)
            yaml.append(indent).append(key).append(": ").append(quoted(value)).append('\n');
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Plain where YAML reads it as the same text; else in single quotes, in which nothing but the quote itself is special. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9-]*") && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? text
                : "'" + text.replace("'", "''").replace("\n", " ") + "'";
    }
}
